import { IconFileImport } from '@tabler/icons-react';
import { type DragEvent, useId, useState } from 'react';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useUiTexts } from '../texts.ts';
import styles from './field.module.css';
import { FieldError } from './field.tsx';

type FileFieldProps = {
  readonly label: string;
  /** Which files are meant. */
  readonly hint: string;
  readonly chosen?: { readonly name: string; readonly about?: string } | undefined;
  readonly buttonLabel: string;
  readonly onChoose: () => void;
  /** Takes a file dropped here; absent where only the dialog can open files. */
  readonly onDrop?: (file: File) => void;
  readonly busy?: boolean;
  readonly error?: string | undefined;
};

/** A file by dialog or by dropping it here. */
export function FileField({ label, hint, chosen, buttonLabel, onChoose, onDrop, busy = false, error }: FileFieldProps) {
  const texts = useUiTexts();
  const noteId = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onDrop?.(file);
  };
  const accept = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const dropping = onDrop && { onDrop: drop, onDragOver: accept, onDragLeave: () => setOver(false) };
  return (
    <section className={styles.field} aria-label={label} aria-describedby={error ? noteId : undefined}>
      <div className={styles.file} data-over={over || undefined} {...dropping}>
        <Icon of={IconFileImport} size={22} />
        <div>
          <div className={styles.fileName}>{over ? texts.dropHere : (chosen?.name ?? label)}</div>
          <div className={styles.hint}>{chosen?.about ?? hint}</div>
        </div>
        <Button busy={busy} onPress={onChoose} kind={chosen ? 'secondary' : 'primary'}>
          {buttonLabel}
        </Button>
      </div>
      {error && <FieldError id={noteId} text={error} />}
    </section>
  );
}
