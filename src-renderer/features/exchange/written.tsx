import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';

type WrittenProps = { readonly sentence: string; readonly file: FileToken };

/** A file was written: which, and the way to it. */
export function Written({ sentence, file }: WrittenProps) {
  const { t } = useTranslation('exchange');
  const reveal = useCommand('files.reveal');
  const action = (
    <Button size="small" onPress={() => void reveal.run({ file })}>
      {t('reveal')}
    </Button>
  );
  return (
    <Banner kind="done" action={action}>
      {sentence}
    </Banner>
  );
}
