import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/api/imports.ts';
import type { SheetLayout } from '#shared/domain/imports/directory.ts';
import { type Field, fields, type SheetKind, sheetKinds } from '#shared/domain/imports/plan.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import styles from './imports.module.css';

type SheetReadingProps = {
  readonly sheet: ImportPreview['sheets'][number];
  readonly onRead: (layout: SheetLayout) => void;
};

/** A heading further down than that is no heading of a list. */
const HEADING_ROWS = 40;
const NOTHING = '-';

/** How a sheet is read, and what of it a person sees otherwise: what it lists, its headings, what each column means. */
export function SheetReading({ sheet, onRead }: SheetReadingProps) {
  const { t } = useTranslation('imports');
  const [draft, setDraft] = useState<SheetLayout>(sheet.settled ?? {});
  const change = (part: Partial<SheetLayout>) => setDraft({ ...draft, ...part });
  const from = draft.headerRow ?? sheet.headerRows[0];
  const height = draft.headerHeight ?? Math.max(1, sheet.headerRows.length);
  const counted = (last: number) =>
    Array.from({ length: last }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <section className={styles.reading} aria-label={t('reading.title')}>
      <div className={styles.chips}>
        <ChoiceChip
          label={t('reading.kind')}
          choices={sheetKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          chosen={[draft.kind ?? sheet.kind]}
          required
          onChange={([kind]) => kind && change({ kind: kind as SheetKind })}
        />
        <ChoiceChip
          label={t('reading.headerRow')}
          choices={counted(HEADING_ROWS)}
          chosen={from === undefined ? [] : [String(from)]}
          required={from !== undefined}
          onChange={([row]) => row && change({ headerRow: Number(row), headerHeight: height })}
        />
        <ChoiceChip
          label={t('reading.headerHeight')}
          choices={counted(4)}
          chosen={[String(height)]}
          required
          onChange={([rows]) => rows && from && change({ headerRow: from, headerHeight: Number(rows) })}
        />
        {sheet.hiddenRows > 0 && (
          <ChoiceChip
            label={t('reading.hiddenRows', { number: sheet.hiddenRows })}
            choices={(['take', 'leave'] as const).map((value) => ({
              value,
              label: t(value === 'take' ? 'reading.take' : 'reading.leave'),
            }))}
            chosen={[draft.hiddenRows ?? 'take']}
            required
            onChange={([value]) => {
              const { hiddenRows: _, ...rest } = draft;
              setDraft(value === 'leave' ? { ...rest, hiddenRows: 'leave' } : rest);
            }}
          />
        )}
      </div>
      <ul className={styles.meanings}>
        {sheet.columns.map(({ column, letter, heading, hidden, field }) => {
          const said = draft.columns?.[column];
          return (
            <li key={column}>
              <ChoiceChip
                label={`${letter} · ${heading}${hidden ? ` (${t('reading.hidden')})` : ''}`}
                choices={[
                  { value: NOTHING, label: t('reading.ignore') },
                  ...fields.map((value) => ({ value, label: t(`field.${value}`) })),
                ]}
                chosen={[(said === undefined ? field : said) ?? NOTHING]}
                required
                onChange={([value]) =>
                  value &&
                  change({ columns: { ...draft.columns, [column]: value === NOTHING ? null : (value as Field) } })
                }
              />
            </li>
          );
        })}
      </ul>
      <div className={styles.chips}>
        <Button kind="primary" size="small" onPress={() => onRead(draft)}>
          {t('reading.again')}
        </Button>
        {sheet.layout !== 'recognised' && (
          <Button size="small" onPress={() => onRead({})}>
            {t('reading.byItself')}
          </Button>
        )}
        <span className={styles.soft}>{t('reading.remembered')}</span>
      </div>
    </section>
  );
}
