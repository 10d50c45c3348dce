import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitLink } from '#shared/api/units.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import styles from './clusters.module.css';

type AddMembersProps = {
  readonly clusterId: string;
  readonly year: number;
  readonly free: readonly UnitLink[];
  readonly onRefusal: (refusal: Refusal | undefined) => void;
};

/** Units that are in no cluster of the year join this one, several at once. */
export function AddMembers({ clusterId, year, free, onRefusal }: AddMembersProps) {
  const { t } = useTranslation('clusters');
  const { run, running } = useCommand('clusters.addMembers');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const join = async () => {
    const reply = await run({ id: clusterId, year, unitIds: [...chosen] });
    onRefusal(reply.ok ? undefined : (reply as Refusal));
    if (reply.ok) setChosen([]);
  };
  return (
    <div className={styles.actions}>
      <ChoiceChip
        multiple
        label={t('addMembers')}
        choices={free.map(({ id, code, name }) => ({ value: id, label: name, hint: code }))}
        chosen={chosen}
        onChange={setChosen}
      />
      {chosen.length > 0 && (
        <Button kind="primary" size="small" busy={running} onPress={() => void join()}>
          {t('join', { count: chosen.length })}
        </Button>
      )}
    </div>
  );
}
