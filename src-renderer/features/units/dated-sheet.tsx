import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '#shared/base/local-date.ts';
import type { Refusal } from '#shared/errors.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { WhyFields } from './facts-fields.tsx';
import type { WhyDraft } from './unit-draft.ts';

/** From when a change holds and what it rests on: the part that all of them have. */
export type Dating = { readonly from: Day | ''; readonly why: WhyDraft };

type DatedSheetProps = {
  readonly title: string;
  readonly saveLabel: string;
  readonly changed: boolean;
  readonly dating: Dating;
  readonly onDating: (dating: Dating) => void;
  readonly today: Day;
  /** A save was tried: a missing day says so. */
  readonly tried: boolean;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

export function DatedSheet({ dating, onDating, today, tried, refusal, children, ...sheet }: DatedSheetProps) {
  const { t } = useTranslation('units');
  const words = useRefusalWords();
  return (
    <EditSheet {...sheet}>
      {children}
      <DayField
        label={t('field.from')}
        hint={t('hint.from')}
        value={dating.from}
        onChange={(from) => onDating({ ...dating, from })}
        error={tried && dating.from === '' ? t('problem.dayMissing') : undefined}
        today={today}
      />
      <WhyFields why={dating.why} onChange={(why) => onDating({ ...dating, why })} />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}
