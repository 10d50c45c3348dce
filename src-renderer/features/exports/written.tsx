import { useTranslation } from 'react-i18next';
import type { FileToken } from '#shared/api/contract.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';

/** A file was written: which, and the way to it. */
export function Written({ sentence, file }: { readonly sentence: string; readonly file: FileToken }) {
  const { t } = useTranslation('exports');
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
