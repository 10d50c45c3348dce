import { Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../button.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './viewer-frame.module.css';

type ViewerFrameProps = {
  readonly title: string;
  /** Buttons right of the title. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
};

/** The whole window for one thing that is looked at; Esc or the cross puts it away. */
export function ViewerFrame({ title, actions, children, onClose }: ViewerFrameProps) {
  const texts = useUiTexts();
  return (
    <Modal.Root opened fullScreen onClose={onClose} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={title} className={styles.content ?? ''}>
        <Modal.Body className={styles.body ?? ''}>
          <header className={styles.head}>
            <h2 className={styles.title}>{title}</h2>
            {actions}
            <IconButton label={texts.close} icon={IconX} onPress={onClose} />
          </header>
          <div className={styles.room}>{children}</div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
