import { Popover } from '@mantine/core';
import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import listStyles from '../choice/choice-list.module.css';
import { classNames } from '../class-names.ts';
import filterStyles from '../filters/filters.module.css';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import type { ViewDesk } from './view-desk.ts';
import { ViewPanel } from './view-panel.tsx';

/** The saved views of a list: one is chosen, kept, named anew, put away. */
export function ViewChip({ desk }: { readonly desk: ViewDesk }) {
  const texts = useUiTexts();
  const [open, setOpen] = useState(false);
  const face = useRef<HTMLButtonElement>(null);
  const { current, changed } = desk;
  const close = () => {
    setOpen(false);
    face.current?.focus();
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      offset={4}
      transitionProps={{ duration: 0 }}
      // Its own roles would stand on the whole chip, which is no button; what is within closes it, and gives the focus back.
      withRoles={false}
      closeOnEscape={false}
    >
      <Popover.Target>
        <span className={classNames(filterStyles.chip, current !== undefined && filterStyles.on)}>
          <button
            ref={face}
            type="button"
            className={filterStyles.face}
            aria-haspopup="dialog"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon of={IconBookmark} size={15} />
            {texts.views.title}
            {current !== undefined && <b>{current}</b>}
            {changed && <i>{texts.views.changed}</i>}
            <Icon of={IconChevronDown} size={14} />
          </button>
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classNames(listStyles.popup, filterStyles.popup)}>
        <ViewPanel desk={desk} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  );
}
