import { useTranslation } from 'react-i18next';
import type { Candidate } from '#shared/api/certificates.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { isPrintable } from './award-choices.tsx';

/** As many names as a line takes. */
const MOST_NAMES = 3;

/** How many sheets there will be, and what stays out for which reason. */
export function BatchSums({ all, printed }: { readonly all: readonly Candidate[]; readonly printed: number }) {
  const { t } = useTranslation('certificates');
  const numbers = useNumbers();
  const voided = all.filter(({ isVoid }) => isVoid);
  const wrong = all.filter((one) => !one.isVoid && !isPrintable(one));
  const lacking = all.filter((one) => isPrintable(one) && one.problems.length > 0);
  const counted = (some: readonly Candidate[]) => {
    const shown = some.slice(0, MOST_NAMES).map(({ recipient }) => recipient);
    return { awards: numbers.format(some.length), names: shown.join(', ') + (some.length > MOST_NAMES ? '…' : '') };
  };
  const fields = [...new Set(lacking.flatMap(({ problems }) => problems.map(({ kind }) => t(`kind.${kind}`))))];
  return (
    <>
      <p>{t('sheet.sum', { sheets: numbers.format(printed) })}</p>
      {voided.length > 0 && <Banner>{t('sheet.void', counted(voided))}</Banner>}
      {wrong.length > 0 && <Banner kind="warning">{t('sheet.wrong', counted(wrong))}</Banner>}
      {lacking.length > 0 && (
        <Banner>{t('sheet.missing', { awards: numbers.format(lacking.length), fields: fields.join(', ') })}</Banner>
      )}
    </>
  );
}
