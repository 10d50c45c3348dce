import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import type { UnitRow } from '#shared/api/units.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { Icon } from '../../ui/icon.tsx';
import { tierText } from './unit-words.ts';
import styles from './units.module.css';

type Tree = {
  readonly folded: ReadonlySet<string>;
  readonly onFold: (id: string) => void;
  /** While something is looked for, hits stand under each other without their tree. */
  readonly flat: boolean;
};

const tones = { active: 'ok', proposed: 'wait', ended: 'plain' } as const;

/** The columns of the list of units from left to right. */
export function unitColumns(t: TFunction<'units'>, numbers: Intl.NumberFormat, tree: Tree): readonly Column<UnitRow>[] {
  const count = (id: 'people' | 'collectiveAwards' | 'individualAwards', width: number): Column<UnitRow> => ({
    id,
    header: t(`column.${id}`),
    width,
    align: 'end',
    text: (unit) => numbers.format(unit[id]),
    exported: { kind: 'number', value: (unit) => unit[id] },
  });
  return [
    { id: 'code', searched: true, header: t('column.code'), width: 62, frozen: true, text: (unit) => unit.code },
    {
      id: 'name',
      searched: true,
      header: t('column.name'),
      width: 200,
      grow: 4,
      text: (unit) => unit.name,
      render: (unit, _, name) => (
        <TreeName unit={unit} name={name} tree={tree} label={t(tree.folded.has(unit.id) ? 'unfold' : 'fold')} />
      ),
    },
    { id: 'tier', header: t('column.tier'), width: 82, soft: true, text: (unit) => tierText(unit.tier, t) },
    { id: 'cluster', header: t('column.cluster'), width: 96, grow: 2, text: (unit) => unit.cluster },
    count('people', 66),
    count('collectiveAwards', 94),
    count('individualAwards', 94),
    {
      id: 'status',
      header: t('column.status'),
      width: 126,
      text: (unit) => t(`status.${unit.status}`),
      render: (unit) => <StateWord tone={tones[unit.status]} word={t(`status.${unit.status}`)} />,
    },
  ];
}

const INDENT_PX = 16;
const FOLD_PX = 20;

type TreeNameProps = {
  readonly unit: UnitRow;
  /** What was looked for is marked in it. */
  readonly name: ReactNode;
  readonly tree: Tree;
  readonly label: string;
};

function TreeName({ unit, name, tree, label }: TreeNameProps) {
  if (tree.flat) return name;
  const folded = tree.folded.has(unit.id);
  const left = unit.depth * INDENT_PX;
  return (
    <span className={styles.name} style={{ paddingLeft: left + FOLD_PX }}>
      {unit.hasBelow && (
        // The keys have the same in the detail beside the list.
        <button
          type="button"
          tabIndex={-1}
          className={styles.fold}
          style={{ left }}
          aria-label={`${label}: ${unit.name}`}
          onClick={() => tree.onFold(unit.id)}
        >
          <Icon of={folded ? IconChevronRight : IconChevronDown} size={14} />
        </button>
      )}
      {name}
    </span>
  );
}
