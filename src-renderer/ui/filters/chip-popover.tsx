import { Popover } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import listStyles from '../choice/choice-list.module.css';
import { classNames } from '../class-names.ts';
import styles from './filters.module.css';

type ChipPopoverProps = {
  /** what stands on the chip */
  readonly face: ReactNode;
  readonly popup: 'listbox' | 'dialog';
  readonly on?: boolean;
  readonly side?: 'start' | 'end';
  /** beside the face: takes off what is chosen */
  readonly after?: ReactNode;
  /** What opens under it; `close` shuts it and gives the focus back to the chip. */
  readonly children: (close: () => void) => ReactNode;
};

/** A chip over a list that opens from it. */
export function ChipPopover({ face, popup, on = false, side = 'start', after, children }: ChipPopoverProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position={`bottom-${side}`}
      offset={4}
      transitionProps={{ duration: 0 }}
      // Its own roles would stand on the whole chip, which is no button; the face says itself that it opens.
      withRoles={false}
      // What is within closes it itself: it gives the focus back, and lets an input method have its Esc.
      closeOnEscape={false}
    >
      <Popover.Target>
        <span className={classNames(styles.chip, on && styles.on)}>
          <button
            ref={button}
            type="button"
            className={styles.face}
            aria-haspopup={popup}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {face}
          </button>
          {after}
        </span>
      </Popover.Target>
      <Popover.Dropdown className={classNames(listStyles.popup, styles.popup)}>{children(close)}</Popover.Dropdown>
    </Popover>
  );
}
