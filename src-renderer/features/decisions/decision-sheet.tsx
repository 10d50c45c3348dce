import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionRow } from '#shared/api/decisions.ts';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import { useCommand } from '../../api/use-command.ts';
import { draftName, useFormDraft } from '../../api/use-form-draft.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { DraftOffer } from '../../ui/feedback/draft-offer.tsx';
import { RefusalMessage, type RefusalWords } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { DecisionForm } from './decision-form.tsx';

type DecisionSheetProps = {
  /** Undefined: a new one. */
  readonly decisionId: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
  readonly onDone: (decisionId: string) => void;
};

const empty: DecisionValues = {
  number: '',
  decidedOn: '',
  level: 'provincial_police',
  authority: '',
  title: '',
  signer: '',
  signerTitle: '',
  note: '',
};

const NOBODY = '00000000-0000-0000-0000-000000000000';

const valuesOf = (row: DecisionRow): DecisionValues => {
  const { number, decidedOn, level, authority, title, signer, signerTitle, note } = row;
  return { number, decidedOn, level, authority, title, signer, signerTitle, note };
};

/** Enters a decision, or corrects one. */
export function DecisionSheet({ decisionId, ...rest }: DecisionSheetProps) {
  const found = useQuery('decisions.one', { id: decisionId ?? NOBODY }, { enabled: decisionId !== undefined });
  if (decisionId === undefined) return <Editing known={undefined} {...rest} />;
  const known = found.status === 'ready' ? found.value : undefined;
  return known ? <Editing key={known.id} known={known} {...rest} /> : null;
}

type EditingProps = Omit<DecisionSheetProps, 'decisionId'> & { readonly known: DecisionRow | undefined };

function Editing({ known, now, onClose, onDone }: EditingProps) {
  const { t } = useTranslation('decisions');
  const words = useRefusalWords();
  const toasts = useToasts();
  const add = useCommand('decisions.add');
  const correct = useCommand('decisions.correct');
  // What was there when the form opened, whatever arrives meanwhile.
  const [seen] = useState(() => (known ? valuesOf(known) : empty));
  const [values, setValues] = useState(seen);
  const kept = useFormDraft({ form: draftName('decision', known?.id), start: seen, value: values, restore: setValues });
  const [refused, setRefused] = useState<RefusalWords>();
  const save = async () => {
    const reply = known ? await correct.run({ id: known.id, values, seen }) : await add.run({ values });
    if (!reply.ok) return setRefused(words(reply));
    kept.done();
    toasts.show({ text: t('saved', { number: reply.value.number || t('noNumber') }) });
    onDone(reply.value.id);
  };
  return (
    <StepSheet
      narrow
      title={t(known ? 'form.correct' : 'form.add')}
      steps={[]}
      current=""
      onClose={onClose}
      next={{ label: t('form.save'), onPress: () => void save(), busy: add.running || correct.running }}
    >
      <DraftOffer draft={kept.offered} now={now} />
      <DecisionForm
        values={values}
        numbered={known?.numbered ?? 0}
        today={localDay(now())}
        onChange={setValues}
        onSubmit={() => void save()}
      />
      {refused && <RefusalMessage {...refused} />}
    </StepSheet>
  );
}
