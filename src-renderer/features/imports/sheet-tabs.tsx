import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/api/imports.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { classNames } from '../../ui/class-names.ts';
import styles from './imports.module.css';

type SheetTabsProps = {
  readonly sheets: ImportPreview['sheets'];
  readonly shown: number;
  readonly onShow: (at: number) => void;
};

/** The workbook's sheets, each with what it was taken for. */
export function SheetTabs({ sheets, shown, onShow }: SheetTabsProps) {
  const { t } = useTranslation('imports');
  const numbers = useNumbers();
  const tabs = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = shown + step;
    if (step === 0 || next < 0 || next >= sheets.length) return;
    event.preventDefault();
    onShow(next);
    tabs.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div ref={tabs} role="tablist" aria-label={t('preview.sheets')} className={styles.tabs} onKeyDown={onKeyDown}>
      {sheets.map((sheet, at) => (
        <button
          key={sheet.name}
          type="button"
          role="tab"
          aria-selected={at === shown}
          tabIndex={at === shown ? 0 : -1}
          className={classNames(styles.tab, at === shown && styles.shownTab)}
          onClick={() => onShow(at)}
        >
          {sheet.name}
          <span className={styles.kind}>
            {t(`kind.${sheet.kind}`)}
            {sheet.problemCount > 0 &&
              ` · ${t('preview.problemCount', { number: numbers.format(sheet.problemCount) })}`}
          </span>
        </button>
      ))}
    </div>
  );
}
