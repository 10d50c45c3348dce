import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';

/** What Excel or Word put on the clipboard. */
export type ClipboardTable = { readonly text: string; readonly html?: string };

type PasteBoxProps = {
  readonly busy: boolean;
  readonly onPaste: (table: ClipboardTable) => void;
};

/** Takes a pasted table, wherever on this step the hand is; the box is there to say so, and for the mouse. */
export function PasteBox({ busy, onPaste }: PasteBoxProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  const latest = useRef({ busy, onPaste });
  latest.current = { busy, onPaste };
  useEffect(() => {
    const take = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const html = event.clipboardData?.getData('text/html') ?? '';
      event.preventDefault();
      if (!latest.current.busy && (text !== '' || html !== ''))
        latest.current.onPaste(html === '' ? { text } : { text, html });
    };
    document.addEventListener('paste', take);
    return () => document.removeEventListener('paste', take);
  }, []);
  return (
    <div className={styles.pasteField}>
      <label htmlFor={id}>{t('choose.paste')}</label>
      <textarea
        id={id}
        className={styles.pasteBox}
        rows={2}
        readOnly
        placeholder={t('choose.pasteHint')}
        disabled={busy}
      />
    </div>
  );
}
