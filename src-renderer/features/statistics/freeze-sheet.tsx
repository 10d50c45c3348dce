import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/api/index.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { EditSheet } from '../../ui/sheet/edit-sheet.tsx';
import { spanText } from './use-figure-words.ts';

export type AskedTable = Input<'statistics.table'>;

type FreezeSheetProps = {
  readonly choice: AskedTable;
  readonly onClose: () => void;
  readonly onFrozen: (frozenId: string) => void;
};

/** Keeps the numbers as they are reported, so that what changes later can be told apart. */
export function FreezeSheet({ choice, onClose, onFrozen }: FreezeSheetProps) {
  const { t } = useTranslation('statistics');
  const words = useRefusalWords();
  const suggested = t('freeze.suggested', { years: spanText({ from: choice.yearFrom, to: choice.yearTo }) });
  const [title, setTitle] = useState(suggested);
  const [receiver, setReceiver] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const { run, running } = useCommand('statistics.freeze');
  const freeze = async () => {
    const reply = await run({ choice, title, receiver });
    if (reply.ok) onFrozen(reply.value.id);
    else setRefusal(reply as Refusal);
  };
  return (
    <EditSheet
      title={t('freeze.title')}
      saveLabel={t('freeze.save')}
      changed={title !== suggested || receiver !== ''}
      busy={running}
      onSave={() => void freeze()}
      onClose={onClose}
    >
      <Banner>{t('freeze.what')}</Banner>
      <TextField label={t('freeze.name')} value={title} onChange={setTitle} maxLength={400} />
      <TextField
        label={t('freeze.receiver')}
        hint={t('freeze.receiverHint')}
        value={receiver}
        onChange={setReceiver}
        maxLength={400}
        optional
      />
      {refusal && <RefusalMessage {...words(refusal)} />}
    </EditSheet>
  );
}
