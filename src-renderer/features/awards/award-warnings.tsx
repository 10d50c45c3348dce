import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AwardWarning } from '#shared/domain/awards-entry.ts';
import { Banner } from '../../ui/feedback/banner.tsx';

function sentence(warning: AwardWarning, t: TFunction<'awards'>): string {
  const decision = 'decision' in warning ? warning.decision || t('form.noNumber') : '';
  switch (warning.what) {
    case 'sameYear':
    case 'oncePerPerson':
      return t(`warning.${warning.what}`, { year: warning.year, decision });
    case 'levelDiffers':
      return t('warning.levelDiffers', { level: t(`level.${warning.usual}`) });
    default:
      return t(`warning.${warning.what}`);
  }
}

/** What to look at before the award is saved after all. */
export function AwardWarnings({ warnings }: { readonly warnings: readonly AwardWarning[] }) {
  const { t } = useTranslation('awards');
  return (
    <Banner kind="warning" title={t('warning.title')}>
      {warnings.map((warning) => (
        <p key={warning.what}>{sentence(warning, t)}</p>
      ))}
    </Banner>
  );
}
