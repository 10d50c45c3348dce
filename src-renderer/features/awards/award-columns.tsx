import type { TFunction } from 'i18next';
import type { AwardRow, AwardTypeRow, SyncState } from '#shared/api/awards.ts';
import type { UnitRow } from '#shared/api/units.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { hasOneCase, titleCaseName } from '#shared/base/vi-text.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import type { Tone } from '../../ui/tone.ts';
import { isSortable } from './award-filter.ts';

export const syncTones: Readonly<Record<SyncState, Tone>> = {
  unsent: 'wait',
  sent: 'plain',
  confirmed: 'ok',
  received: 'ok',
  conflict: 'bad',
};

type ColumnParts = {
  readonly t: TFunction<'awards'>;
  readonly units: readonly UnitRow[];
  readonly awardTypes: readonly AwardTypeRow[];
  /** Collectives that stand before the first person, who is numbered from 1 again, as on paper; 0 when both are mixed. */
  readonly collectives: number;
  readonly today: Day;
};

/** A name typed in capitals becomes a name; any other stays as typed. */
const tidyName = (typed: string): string => (hasOneCase(typed) ? titleCaseName(typed) : typed);

/** The columns of the list from left to right; the ids of those that can be corrected are the fields of the contract. */
export function awardColumns({ t, units, awardTypes, collectives, today }: ColumnParts): readonly Column<AwardRow>[] {
  const column = (id: string, width: number, rest: Omit<Column<AwardRow>, 'id' | 'header' | 'width'>) => ({
    id,
    header: t(`column.${id}` as 'column.order'),
    width,
    sortable: isSortable(id),
    ...rest,
  });
  const text = (field: 'rank' | 'post' | 'decisionNumber', maxLength: number) => ({
    text: (row: AwardRow) => row[field],
    editor: { kind: 'text' as const, value: (row: AwardRow) => row[field], maxLength },
  });
  return [
    column('order', 44, {
      align: 'end',
      soft: true,
      frozen: true,
      text: (row, index) => String(row.recipientKind === 'person' ? index - collectives + 1 : index + 1),
    }),
    column('recipientName', 164, {
      frozen: true,
      text: (row) => row.recipientName,
      editor: { kind: 'text', value: (row) => row.recipientName, maxLength: 400, tidy: tidyName },
    }),
    column('rank', 84, text('rank', 100)),
    column('post', 116, { ...text('post', 400), grow: 1 }),
    column('unitId', 60, {
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
      editor: {
        kind: 'choice',
        value: (row) => row.awardTypeId,
        choices: awardTypes.map(({ id, nameVi, level }) => ({ value: id, label: nameVi, hint: t(`level.${level}`) })),
      },
    }),
    column('level', 108, { text: (row) => t(`level.${row.level}`) }),
    column('decisionNumber', 124, text('decisionNumber', 100)),
    column('decidedOn', 102, {
      text: (row) => formatDay(row.decidedOn),
      editor: { kind: 'day', value: (row) => row.decidedOn, today },
    }),
    column('syncState', 122, {
      text: (row) => t(`sync.${row.syncState}`),
      render: (row) => <StateWord tone={syncTones[row.syncState]} word={t(`sync.${row.syncState}`)} />,
    }),
  ];
}
