import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Abbreviation, type AbbreviationKind, abbreviationKinds } from '#shared/domain/abbreviations.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow, Form } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './abbreviations.module.css';

type AbbreviationFormProps = {
  /** The one that is changed; absent for a new one. */
  readonly was?: Abbreviation | undefined;
  readonly onDone: () => void;
};

/** One short form with what it stands for. */
export function AbbreviationForm({ was, onDone }: AbbreviationFormProps) {
  const { t } = useTranslation('abbreviations');
  const words = useRefusalWords();
  const save = useCommand('abbreviations.save');
  const [kind, setKind] = useState<AbbreviationKind>(was?.kind ?? 'post');
  const [short, setShort] = useState(was?.short ?? '');
  const [full, setFull] = useState(was?.full ?? '');
  const [refusal, setRefusal] = useState<Refusal>();
  const forms = useQuery('abbreviations.fullForms', { kind });
  const known = forms.status === 'ready' ? forms.value : [];

  const keep = async () => {
    setRefusal(undefined);
    const reply = await save.run({ kind, short, full, ...(was && { was: { kind: was.kind, short: was.short } }) });
    if (!reply.ok) return setRefusal(reply as Refusal);
    setShort('');
    setFull('');
    onDone();
  };
  return (
    <Form onSubmit={() => void keep()}>
      <FieldRow>
        <ChoiceField
          label={t('kindLabel')}
          choices={abbreviationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={(value) => {
            setKind(abbreviationKinds.find((one) => one === value) ?? kind);
            setFull('');
          }}
        />
        <TextField label={t('short')} value={short} onChange={setShort} maxLength={40} />
      </FieldRow>
      {kind === 'post' ? (
        <TextField label={t('full')} value={full} onChange={setFull} maxLength={200} />
      ) : (
        <ChoiceField
          label={t('full')}
          hint={t(`fullHint.${kind}`)}
          choices={known.map((name) => ({ value: name, label: name }))}
          value={full === '' ? undefined : full}
          onChange={(value) => setFull(value ?? '')}
        />
      )}
      {refusal && <RefusalMessage {...words(refusal)} />}
      <div className={styles.buttons}>
        <Button kind="primary" busy={save.running} onPress={() => void keep()}>
          {was ? t('save') : t('add')}
        </Button>
        {was && <Button onPress={onDone}>{t('leave')}</Button>}
      </div>
    </Form>
  );
}
