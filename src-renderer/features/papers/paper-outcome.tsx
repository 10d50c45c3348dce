import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import type { Done } from './use-paper.tsx';

/** What the last press came to: saved, printed, or why not. */
export function PaperOutcome({
  done,
  problem,
}: {
  readonly done: Done | undefined;
  readonly problem: Refusal | undefined;
}) {
  const { t } = useTranslation('papers');
  const words = useRefusalWords();
  const reveal = useCommand('files.reveal');
  const file = done?.file;
  const action = file && (
    <Button size="small" onPress={() => void reveal.run({ file })}>
      {t('reveal')}
    </Button>
  );
  return (
    <>
      {done && (
        <Banner kind="done" action={action}>
          {done.sentence}
        </Banner>
      )}
      {problem && <RefusalMessage {...words(problem)} />}
    </>
  );
}
