import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/api/index.ts';
import type { UnitPage } from '#shared/api/units.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './units.module.css';
import { useUnitChoices } from './use-unit-choices.ts';

type ProposalActionsProps = {
  readonly page: UnitPage;
  readonly onUnit: (id: string) => void;
  readonly onEdit: () => void;
};

type Answer = Input<'units.settle'>['answer'];

/** Headquarters' answer to a proposed unit: it joins the tree, is one that is known, or is declined. */
export function ProposalActions({ page: { row }, onUnit, onEdit }: ProposalActionsProps) {
  const { t } = useTranslation('units');
  const words = useRefusalWords();
  const toasts = useToasts();
  const { run, running } = useCommand('units.settle');
  const { choices } = useUnitChoices([row.id]);
  const [same, setSame] = useState<string>();
  const [refusal, setRefusal] = useState<Refusal>();
  const settle = async (answer: Answer) => {
    const reply = await run({ id: row.id, answer });
    if (!reply.ok) return setRefusal(reply as Refusal);
    toasts.show({ text: t(`proposal.${answer.kind}Done`, { name: row.name }) });
    onUnit(reply.value.id);
  };
  return (
    <Section heading={t('proposal.heading')}>
      <div className={styles.actions}>
        <Button kind="primary" size="small" busy={running} onPress={() => void settle({ kind: 'accept' })}>
          {t('proposal.accept')}
        </Button>
        <Button size="small" onPress={onEdit}>
          {t('action.correct')}
        </Button>
        <Button size="small" busy={running} onPress={() => void settle({ kind: 'decline' })}>
          {t('proposal.decline')}
        </Button>
      </div>
      <ChoiceField label={t('proposal.same')} choices={choices} value={same} onChange={setSame} optional />
      {same !== undefined && (
        <div>
          <Button size="small" busy={running} onPress={() => void settle({ kind: 'same', as: same })}>
            {t('proposal.sameConfirm')}
          </Button>
        </div>
      )}
      {refusal && <RefusalMessage {...words(refusal)} />}
    </Section>
  );
}
