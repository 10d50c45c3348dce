import type { TFunction } from 'i18next';
import { type DecisionRow, decisionConcerns } from '#shared/api/decisions.ts';
import type { Input } from '#shared/api/index.ts';
import { levels } from '#shared/domain/levels.ts';
import type { ShownList } from '../../api/shown-list.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import type { Marked } from '../marks/index.ts';

type Shown = {
  readonly t: TFunction<'decisions'>;
  readonly ofAwards: TFunction<'awards'>;
  readonly filter: Input<'decisions.page'>['filter'];
  readonly marks: Readonly<Record<string, string>>;
  readonly columns: readonly Column<Marked<DecisionRow>>[];
  readonly count: number;
};

/** The list as it is shown, for a file: the host reads it again and needs the words for its codes. */
export function exportedDecisions({ t, ofAwards, marks, filter, columns, count }: Shown): ShownList {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    syncState: marks,
    number: { '': t('noNumber') },
    level: Object.fromEntries(levels.map((level) => [level, ofAwards(`level.${level}`)])),
    concern: Object.fromEntries(decisionConcerns.map((concern) => [concern, t(`concern.${concern}`)])),
  };
  return {
    title: t('title'),
    count,
    columns: columns.map(({ id, header }) => ({ id, header, ...(words[id] && { words: words[id] }) })),
    shown: { list: 'decisions', filter },
  };
}
