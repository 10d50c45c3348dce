import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AwardFilter } from '#shared/api/awards.ts';
import type { DecisionRow } from '#shared/api/decisions.ts';
import { yearOf } from '#shared/base/local-date.ts';
import { useQuery } from '../../api/use-query.ts';
import { Form } from '../../ui/fields/field.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { chooseDecision, emptyEntry } from './award-entry.ts';
import type { apiFilter } from './award-filter.ts';
import { CopyFields, type CopyForm, orderOf } from './copy-fields.tsx';
import { CopyRows } from './copy-rows.tsx';

/** The list that was shown when copying was asked for. */
export type CopyScope = ReturnType<typeof apiFilter>;

type CopySheetProps = {
  readonly scope: CopyScope | undefined;
  /** The decision of the copies, where it is known already. */
  readonly decisionId: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
  readonly onDone: (year: number) => void;
};

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Copies awards of a year into another: which and where to, then each with what speaks against it, then as one action. */
export function CopySheet({ decisionId, ...rest }: CopySheetProps) {
  const years = useQuery('awards.years', {});
  const decision = useQuery('decisions.one', { id: decisionId ?? NOBODY }, { enabled: decisionId !== undefined });
  if (years.status !== 'ready' || (decisionId !== undefined && decision.status !== 'ready')) return null;
  const known = decision.status === 'ready' ? (decision.value ?? undefined) : undefined;
  return <Copying years={years.value} decision={known} {...rest} />;
}

type CopyingProps = Omit<CopySheetProps, 'decisionId'> & {
  /** newest first */
  readonly years: readonly number[];
  readonly decision: DecisionRow | undefined;
};

/** Into this year from the newest before it, unless the list or the decision says otherwise. */
function startOf({ scope, decision, years, now }: CopyingProps): CopyForm {
  const today = localDay(now());
  const empty = emptyEntry(today);
  const target = decision ? chooseDecision(empty, decision) : empty;
  const { year: shown, ...narrow } = (scope ?? {}) as AwardFilter;
  const earlier = years.find((year) => year < target.draft.year);
  const from = shown !== undefined && shown !== target.draft.year ? shown : earlier;
  return {
    filter: { ...narrow, year: from ?? yearOf(today) - 1 },
    target,
    carried: ['rankNow', 'commendationType', 'note'],
  };
}

function Copying(props: CopyingProps) {
  const { years, now, onClose, onDone } = props;
  const { t } = useTranslation('awards');
  const today = localDay(now());
  const [step, setStep] = useState<'choose' | 'rows'>('choose');
  const [form, setForm] = useState(() => startOf(props));
  const goOn = () => setStep('rows');
  const steps = [
    { id: 'choose', label: t('copy.step.choose') },
    { id: 'rows', label: t('copy.step.rows') },
  ];
  const sheet = { title: t('copy.title'), steps, onClose };
  if (step === 'rows')
    return <CopyRows order={orderOf(form)} sheet={sheet} onBack={() => setStep('choose')} onDone={onDone} />;
  return (
    <StepSheet {...sheet} narrow current="choose" next={{ label: t('copy.look'), onPress: goOn }}>
      <Form onSubmit={goOn}>
        <CopyFields form={form} years={years} today={today} onChange={setForm} />
      </Form>
    </StepSheet>
  );
}
