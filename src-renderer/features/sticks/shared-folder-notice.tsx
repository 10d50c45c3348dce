import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';

type SharedFolderNoticeProps = { readonly onTake: () => void };

/** What arrived in the folder of the house, or that it cannot be reached; nothing when there is nothing to say. */
export function SharedFolderNotice({ onTake }: SharedFolderNoticeProps) {
  const { t } = useTranslation('sticks');
  const numbers = useNumbers();
  const found = useQuery('sharedFolder.state', {});
  if (found.status !== 'ready' || !found.value) return null;
  const { there, waiting, medium } = found.value;
  if (!there) return <Banner>{t('shared.gone', { path: medium.path })}</Banner>;
  if (waiting === 0) return null;
  return (
    <Banner
      action={
        <Button size="small" onPress={onTake}>
          {t('shared.look')}
        </Button>
      }
    >
      {t('shared.arrived', { amount: numbers.format(waiting) })}
    </Banner>
  );
}
