import { IconBookmark, IconChevronDown } from '@tabler/icons-react';
import { ChipPopover } from '../filters/chip-popover.tsx';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import type { ViewDesk } from './view-desk.ts';
import { ViewPanel } from './view-panel.tsx';

/** The saved views of a list: one is chosen, kept, named anew, put away. */
export function ViewChip({ desk }: { readonly desk: ViewDesk }) {
  const texts = useUiTexts();
  const { current, changed } = desk;
  return (
    <ChipPopover
      popup="dialog"
      on={current !== undefined}
      face={
        <>
          <Icon of={IconBookmark} size={15} />
          {texts.views.title}
          {current !== undefined && <b>{current}</b>}
          {changed && <i>{texts.views.changed}</i>}
          <Icon of={IconChevronDown} size={14} />
        </>
      }
    >
      {(close) => <ViewPanel desk={desk} onClose={close} />}
    </ChipPopover>
  );
}
