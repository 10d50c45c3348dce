import { IconArrowsSort, IconBan } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { AwardRow, AwardTypeRow } from '#shared/api/awards.ts';
import type { UnitPlace } from '#shared/api/units.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { hasOneCase, titleCaseName } from '#shared/base/vi-text.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import { matchChoices } from '../../ui/choice/match-choices.ts';
import type { Column, RowGroup } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { MarkWord } from '../marks/index.ts';
import { isSortable } from './award-filter.ts';
import styles from './awards.module.css';

type ColumnParts = {
  readonly t: TFunction<'awards'>;
  readonly units: readonly UnitPlace[];
  readonly awardTypes: readonly AwardTypeRow[];
  /** Places where another kind of recipient begins and is numbered from 1 again, as on paper; none when all are mixed. */
  readonly groups: readonly RowGroup[];
  readonly today: Day;
  /** Rows that were corrected and stand where they no longer belong. */
  readonly moved?: ReadonlySet<string>;
  /** Lowest first; what is typed into a cell of ranks may be the beginning of one. */
  readonly ranks?: readonly Rank[];
};

type WordProps = { readonly row: AwardRow; readonly t: TFunction<'awards'> };

/** Valid, cancelled or revoked, by icon and word. */
export function StatusWord({ row: { status }, t }: WordProps) {
  if (status === 'valid') return t('status.valid');
  return <StateWord tone="bad" icon={IconBan} word={t(`status.${status}`)} />;
}

/** Corrected, it would stand elsewhere by now, or not in this list at all: it stays under the hand until the list is sorted. */
function Moved({ place, t }: { readonly place: ReactNode; readonly t: TFunction<'awards'> }) {
  return (
    <span className={styles.moved} title={t('outOfOrder.row')}>
      <IconArrowsSort size={13} role="img" aria-label={t('outOfOrder.row')} />
      {place}
    </span>
  );
}

/** A void award says so wherever its form is named. */
function MarkedType({ row, t }: WordProps) {
  if (row.status === 'valid') return row.awardTypeName;
  return (
    <span className={styles.marked}>
      <StatusWord row={row} t={t} />
      <span className={styles.cut}>{row.awardTypeName}</span>
    </span>
  );
}

export const commendationWord = ({ commendationType }: AwardRow, t: TFunction<'awards'>): string => {
  const known = commendationTypes.find((type) => type === commendationType);
  return known ? t(`commendation.${known}`) : '';
};

/** The number in the book; until headquarters gives it, a draft; for other authorities as they printed it. */
export const registerWord = (row: AwardRow, t: TFunction<'awards'>): string => {
  if (row.registerSeq !== null) return String(row.registerSeq);
  return row.draft ? t('register.draft') : row.printedNumber;
};

/** A name typed in capitals becomes a name; any other stays as typed. */
const tidyName = (typed: string): string => (hasOneCase(typed) ? titleCaseName(typed) : typed);

/**
 * "trung t" is Trung tá: words of a rank by their first letters, the lowest that fits. One word says too little, and
 * what is no rank ("Đại úy CN") stays as typed.
 */
export function tidyRank(ranks: readonly Rank[], typed: string): string {
  if (!typed.trim().includes(' ')) return typed;
  const named = ranks.map(({ code, name }) => ({ value: code, label: name }));
  return matchChoices(named, typed)[0]?.label ?? typed;
}

/** Shown when a person asks for them. */
export const optionalColumns: readonly string[] = ['commendationType', 'status', 'registerNumber', 'movementName'];

/** The columns of the list from left to right; the ids of those that can be corrected are the fields of the contract. */
export function awardColumns({
  t,
  units,
  awardTypes,
  groups,
  today,
  ranks = [],
  moved,
}: ColumnParts): readonly Column<AwardRow>[] {
  const column = (id: string, width: number, rest: Omit<Column<AwardRow>, 'id' | 'header' | 'width'>) => ({
    id,
    header: t(`column.${id}` as 'column.order'),
    width,
    sortable: isSortable(id),
    ...rest,
  });
  const text = (field: 'post' | 'decisionNumber', maxLength: number) => ({
    text: (row: AwardRow) => row[field],
    editor: { kind: 'text' as const, value: (row: AwardRow) => row[field], maxLength },
  });
  return [
    column('order', 44, {
      align: 'end',
      soft: true,
      frozen: true,
      render: (row, _, place) => (moved?.has(row.id) ? <Moved place={place} t={t} /> : place),
      text: (_row, index) => String(index + 1 - (groups.findLast(({ at }) => at <= index)?.at ?? 0)),
    }),
    column('recipientName', 164, {
      searched: true,
      frozen: true,
      text: (row) => row.recipientName,
      editor: { kind: 'text', value: (row) => row.recipientName, maxLength: 400, tidy: tidyName },
    }),
    column('rank', 84, {
      text: (row) => row.rank,
      editor: { kind: 'text', value: (row) => row.rank, maxLength: 100, tidy: (typed) => tidyRank(ranks, typed) },
    }),
    column('post', 116, { ...text('post', 400), grow: 1 }),
    column('unitId', 60, {
      searched: true,
      text: (row) => row.unitCode,
      editor: {
        kind: 'choice',
        value: (row) => row.unitId,
        choices: units.map(({ id, code, name }) => ({ value: id, label: code, hint: name })),
      },
    }),
    column('awardTypeId', 142, {
      grow: 2,
      text: (row) => row.awardTypeName,
      render: (row) => <MarkedType row={row} t={t} />,
      editor: {
        kind: 'choice',
        value: (row) => row.awardTypeId,
        choices: awardTypes.map(({ id, nameVi, level }) => ({ value: id, label: nameVi, hint: t(`level.${level}`) })),
      },
    }),
    column('level', 108, { text: (row) => t(`level.${row.level}`) }),
    column('decisionNumber', 124, { ...text('decisionNumber', 100), searched: true }),
    column('decidedOn', 102, {
      text: (row) => formatDay(row.decidedOn),
      editor: { kind: 'day', value: (row) => row.decidedOn, today },
    }),
    column('commendationType', 120, { text: (row) => commendationWord(row, t) }),
    column('status', 112, {
      text: (row) => t(`status.${row.status}`),
      render: (row) => <StatusWord row={row} t={t} />,
    }),
    column('registerNumber', 96, { text: (row) => registerWord(row, t), soft: true }),
    column('movementName', 160, { text: (row) => row.movementName }),
    column('syncState', 122, {
      text: (row) => t(`sync.${row.syncState}`),
      render: (row) => <MarkWord mark={row.syncState} />,
    }),
  ];
}
