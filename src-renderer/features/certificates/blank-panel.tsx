import { IconPhoto, IconRulerMeasure, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankRow } from '#shared/api/certificates.ts';
import type { Id } from '#shared/base/ids.ts';
import { type BlankSheet, blankLimits } from '#shared/domain/certificates/blank.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow, Form } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import styles from './certificates.module.css';
import { NumberField } from './number-field.tsx';
import { readPicture } from './read-picture.ts';
import type { BlankDraft } from './use-blank-draft.ts';

type BlankPanelProps = {
  readonly blank: BlankRow;
  readonly draft: BlankDraft;
  readonly readOnly: boolean;
  readonly onRemoved: () => void;
  readonly onGrid: () => void;
};

/** What a blank is: its name, whose and which certificate it is, its size and its picture. */
export function BlankPanel({ blank, draft, readOnly, onRemoved, onGrid }: BlankPanelProps) {
  const { t } = useTranslation('certificates');
  const types = useQuery('awardTypes.list', {});
  const { values, change } = draft;
  const { sheet } = values;
  const side = (name: 'widthMm' | 'heightMm') => (
    <NumberField
      label={t(`blank.${name}`)}
      value={sheet[name]}
      min={blankLimits.minSideMm}
      max={blankLimits.maxSideMm}
      disabled={readOnly}
      onChange={(mm) => change({ ...values, sheet: { ...sheet, [name]: mm } }, name)}
    />
  );
  return (
    <div className={styles.panel}>
      <Form>
        <TextField
          label={t('blank.name')}
          value={values.name}
          maxLength={120}
          disabled={readOnly}
          onChange={(name) => change({ ...values, name }, 'name')}
        />
        <ChoiceField
          label={t('blank.form')}
          optional
          disabled={readOnly}
          choices={(types.status === 'ready' ? types.value : []).map(({ id, nameVi }) => ({
            value: id,
            label: nameVi,
          }))}
          value={values.awardTypeId ?? undefined}
          onChange={(id) => change({ ...values, awardTypeId: (id as Id<'awardType'> | undefined) ?? null }, 'form')}
        />
        <TextField
          label={t('blank.authority')}
          optional
          value={values.authority}
          maxLength={200}
          disabled={readOnly}
          onChange={(authority) => change({ ...values, authority }, 'authority')}
        />
        <FieldRow>
          {side('widthMm')}
          {side('heightMm')}
        </FieldRow>
      </Form>
      {!readOnly && <Picture blank={blank} sheet={sheet} />}
      <Button size="small" icon={IconRulerMeasure} onPress={onGrid}>
        {t('grid.open')}
      </Button>
      {!readOnly && <RemoveBlank blank={blank} onRemoved={onRemoved} />}
    </div>
  );
}

function Picture({ blank, sheet }: Pick<BlankPanelProps, 'blank'> & { readonly sheet: BlankSheet }) {
  const { t } = useTranslation('certificates');
  const words = useRefusalWords();
  const input = useRef<HTMLInputElement>(null);
  const keep = useCommand('certificates.setPicture');
  const [problem, setProblem] = useState<Refusal>();
  const load = async (file: File | undefined) => {
    if (!file) return;
    const picture = await readPicture(file, sheet);
    const reply = await keep.run({ id: blank.id, picture: picture ?? '' });
    setProblem(reply.ok ? undefined : (reply as Refusal));
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        hidden
        aria-label={t('picture.file')}
        onChange={({ target }) => {
          void load(target.files?.[0]);
          target.value = '';
        }}
      />
      <Button size="small" icon={IconPhoto} busy={keep.running} onPress={() => input.current?.click()}>
        {t(blank.hasPicture ? 'picture.replace' : 'picture.load')}
      </Button>
      {blank.hasPicture && (
        <Button size="small" kind="quiet" onPress={() => void keep.run({ id: blank.id, picture: null })}>
          {t('picture.remove')}
        </Button>
      )}
      <p className={styles.soft}>{t('picture.hint')}</p>
      {problem && <RefusalMessage {...words(problem)} />}
    </>
  );
}

function RemoveBlank({ blank, onRemoved }: Pick<BlankPanelProps, 'blank' | 'onRemoved'>) {
  const { t } = useTranslation('certificates');
  const [asking, setAsking] = useState(false);
  const remove = useCommand('certificates.removeBlank');
  return (
    <>
      <Button size="small" kind="quiet" icon={IconTrash} onPress={() => setAsking(true)}>
        {t('remove.button')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('remove.title', { name: blank.name })}
        confirmLabel={t('remove.confirm')}
        danger
        busy={remove.running}
        onCancel={() => setAsking(false)}
        onConfirm={() => void remove.run({ id: blank.id }).then(onRemoved)}
      >
        <p>{t('remove.sentence')}</p>
      </ConfirmDialog>
    </>
  );
}
