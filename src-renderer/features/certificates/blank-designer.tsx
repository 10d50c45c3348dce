import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlankRow } from '#shared/api/certificates.ts';
import { type BlankSheet, blankLimits, type FieldKind, fieldKinds } from '#shared/domain/certificates/blank.ts';
import { addField, fieldsOutside, removeField, setField } from '#shared/domain/certificates/edit-sheet.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { BlankCanvas } from './blank-canvas.tsx';
import { BlankPanel } from './blank-panel.tsx';
import styles from './certificates.module.css';
import { FieldPanel } from './field-panel.tsx';
import { useBlankDraft } from './use-blank-draft.ts';
import { usePaperFonts } from './use-paper-fonts.ts';

type BlankDesignerProps = {
  readonly blank: BlankRow;
  readonly readOnly: boolean;
  readonly onRemoved: () => void;
  readonly onGrid: () => void;
};

/** A text field has an undo of its own. */
const isWriting = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** One blank with its picture, its fields and real names in them. */
export function BlankDesigner({ blank, readOnly, onRemoved, onGrid }: BlankDesignerProps) {
  const { t } = useTranslation('certificates');
  const words = useRefusalWords();
  const draft = useBlankDraft(blank);
  const { sheet } = draft.values;
  const [chosen, setChosen] = useState<string>();
  const [example, setExample] = useState('0');
  const fontsReady = usePaperFonts();
  const examples = useQuery('certificates.examples', {});
  const picture = useQuery('certificates.picture', { id: blank.id });
  const found = examples.status === 'ready' ? examples.value : [];
  const field = sheet.fields.find(({ id }) => id === chosen);
  const change = (next: BlankSheet, what: string) => draft.change({ ...draft.values, sheet: next }, what);
  const remove = (id: string) => {
    change(removeField(sheet, id), `remove ${id}`);
    setChosen(undefined);
  };
  const add = (kind: FieldKind) => {
    const id = crypto.randomUUID();
    const before = kind === 'decision' || kind === 'registerNumber' || kind === 'text' ? t(`before.${kind}`) : '';
    change(addField(sheet, kind, id, before), `add ${id}`);
    setChosen(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || isWriting(event.target)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'z' && !event.shiftKey) draft.undo();
    else draft.redo();
  };
  const outside = fieldsOutside(sheet);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Ctrl+Z of everything within
    <div className={styles.designer} onKeyDown={onKeyDown}>
      <BlankPanel blank={blank} draft={draft} readOnly={readOnly} onRemoved={onRemoved} onGrid={onGrid} />
      <div className={styles.middle}>
        <div className={styles.tools}>
          <IconButton label={t('undo')} icon={IconArrowBackUp} disabled={!draft.canUndo} onPress={draft.undo} />
          <IconButton label={t('redo')} icon={IconArrowForwardUp} disabled={!draft.canRedo} onPress={draft.redo} />
          <span className={styles.soft} role="status">
            {t(draft.saved ? 'saved' : 'saving')}
          </span>
        </div>
        {draft.problem && <RefusalMessage {...words(draft.problem)} />}
        {outside.length > 0 && (
          <Banner kind="warning">
            {t('outside', { fields: outside.map(({ kind }) => t(`kind.${kind}`)).join(', ') })}
          </Banner>
        )}
        <BlankCanvas
          key={String(fontsReady)}
          sheet={sheet}
          picture={picture.status === 'ready' ? (picture.value ?? undefined) : undefined}
          values={found[Number(example)]}
          chosen={chosen}
          readOnly={readOnly}
          onChoose={setChosen}
          onChange={change}
          onRemove={remove}
        />
        <p className={styles.soft}>{t('hand')}</p>
      </div>
      <div className={styles.panel}>
        {found.length > 0 && (
          <ChoiceField
            label={t('example')}
            choices={found.map(({ recipient }, index) => ({ value: String(index), label: recipient }))}
            value={example}
            onChange={(value) => value && setExample(value)}
          />
        )}
        {!readOnly && sheet.fields.length < blankLimits.maxFields && (
          <ChoiceField
            label={t('add')}
            placeholder={t('addHint')}
            choices={fieldKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            value={undefined}
            onChange={(value) => {
              const kind = fieldKinds.find((one) => one === value);
              if (kind) add(kind);
            }}
          />
        )}
        {field && !readOnly ? (
          <section aria-label={t(`kind.${field.kind}`)}>
            <h2 className={styles.heading}>{t(`kind.${field.kind}`)}</h2>
            <FieldPanel
              sheet={sheet}
              field={field}
              onChange={(given, what) => change(setField(sheet, field.id, given), `${what} ${field.id}`)}
              onRemove={() => remove(field.id)}
            />
          </section>
        ) : (
          <p className={styles.soft}>{t('chooseField')}</p>
        )}
      </div>
    </div>
  );
}
