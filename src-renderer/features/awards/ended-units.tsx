import { useTranslation } from 'react-i18next';
import type { CopyOrder, EndedUnit } from '#shared/api/award-copies.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './copy.module.css';

type Successors = CopyOrder['successors'];

type EndedUnitsProps = {
  readonly ended: readonly EndedUnit[];
  readonly successors: Successors;
  readonly onChange: (successors: Successors) => void;
};

/** Units that have ended: whose the copies of their awards become. A single successor is proposed, of several one chooses. */
export function EndedUnits({ ended, successors, onChange }: EndedUnitsProps) {
  const { t } = useTranslation('awards');
  const numbers = useNumbers();
  if (ended.length === 0) return null;
  return (
    <Section heading={t('copy.ended', { units: numbers.format(ended.length) })}>
      <div className={styles.ended}>
        {ended.map(({ id, name, awards, successors: living }) => {
          const [only, ...more] = living;
          const said = successors.find(({ unitId }) => unitId === id)?.by;
          const proposed = only && more.length === 0 ? only.id : undefined;
          return (
            <ChoiceField
              key={id}
              label={t('copy.endedUnit', { name, awards: numbers.format(awards) })}
              placeholder={t('copy.chooseSuccessor')}
              choices={[
                ...living.map((unit) => ({ value: unit.id, label: unit.name, hint: unit.code })),
                { value: '', label: t('copy.noSuccessor') },
              ]}
              value={said ?? proposed ?? (living.length === 0 ? '' : undefined)}
              onChange={(by) =>
                onChange([
                  ...successors.filter(({ unitId }) => unitId !== id),
                  { unitId: id, by: by ?? '' } as Successors[number],
                ])
              }
            />
          );
        })}
      </div>
    </Section>
  );
}
