import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from '../feedback/confirm-dialog.tsx';
import { Form } from '../fields/field.tsx';
import { useUiTexts } from '../texts.ts';
import { StepSheet } from './step-sheet.tsx';

type EditSheetProps = {
  readonly title: string;
  readonly saveLabel: string;
  /** Something was typed that is not saved: leaving asks first. */
  readonly changed: boolean;
  readonly busy?: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** What was typed is given up knowingly. */
  readonly onGiveUp?: () => void;
  /** One line beside the buttons. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

/** A full-height form for one record: Enter in a field saves, Esc leaves, and never silently with something typed. */
export function EditSheet({
  title,
  saveLabel,
  changed,
  busy = false,
  onSave,
  onClose,
  onGiveUp,
  note,
  children,
}: EditSheetProps) {
  const texts = useUiTexts();
  const [leaving, setLeaving] = useState(false);
  return (
    <>
      <StepSheet
        title={title}
        steps={[]}
        current=""
        narrow
        note={note}
        onClose={changed ? () => setLeaving(true) : onClose}
        next={{ label: saveLabel, onPress: onSave, busy }}
      >
        <Form onSubmit={onSave}>{children}</Form>
      </StepSheet>
      <ConfirmDialog
        open={leaving}
        title={texts.leaveTitle}
        confirmLabel={texts.leave}
        danger
        onConfirm={() => {
          onGiveUp?.();
          onClose();
        }}
        onCancel={() => setLeaving(false)}
      >
        <p>{texts.leaveSentence}</p>
      </ConfirmDialog>
    </>
  );
}
