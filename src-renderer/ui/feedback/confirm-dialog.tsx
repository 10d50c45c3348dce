import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { Button } from '../button.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './confirm-dialog.module.css';

type ConfirmDialogProps = {
  readonly open: boolean;
  /** The question, e.g. "Thay toàn bộ dữ liệu bằng bản sao lưu?". */
  readonly title: string;
  /** What will happen and what cannot be undone. */
  readonly children: ReactNode;
  /** The verb, never "OK". */
  /** Where the usual "Hủy" could be taken for what is asked about. */
  readonly cancelLabel?: string;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
};

/** For decisions that cannot be undone, and for nothing else. Opens with Cancel under the hand. */
export function ConfirmDialog({ open, title, children, confirmLabel, ...rest }: ConfirmDialogProps) {
  const { danger = false, busy = false, cancelLabel, onConfirm, onCancel } = rest;
  const texts = useUiTexts();
  return (
    <Modal
      opened={open}
      onClose={onCancel}
      title={title}
      centered
      size={460}
      closeOnClickOutside={false}
      withCloseButton={false}
      transitionProps={{ duration: 120, transition: 'fade' }}
      overlayProps={{ color: 'transparent', backgroundOpacity: 0, className: styles.veil ?? '' }}
      // A <header> of the whole window otherwise, beside the title bar.
      attributes={{ header: { role: 'presentation' } }}
      classNames={{ title: styles.title ?? '', content: styles.content ?? '', header: styles.header ?? '' }}
    >
      <div className={styles.body}>{children}</div>
      <div className={styles.actions}>
        <Button onPress={onCancel} autoFocus>
          {cancelLabel ?? texts.cancel}
        </Button>
        <Button kind={danger ? 'danger' : 'primary'} busy={busy} onPress={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
