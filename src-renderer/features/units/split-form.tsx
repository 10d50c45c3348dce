import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPage } from '#shared/api/units.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow } from '../../ui/fields/field.tsx';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { DatedSheet, type Dating } from './dated-sheet.tsx';
import { draftOf, inputOf, noWhy } from './unit-draft.ts';
import type { UnitFormProps } from './unit-sheet.tsx';
import styles from './units.module.css';
import { useUnitChoices } from './use-unit-choices.ts';
import { useUnitWrite } from './use-unit-write.ts';

type Part = { readonly key: number; readonly code: string; readonly name: string };

const undated: Dating = { from: '', why: noWhy };
const PART = 'part:';

/** Others come out of a unit, of its tier and under its superior; it ends by it or goes on beside them. */
export function SplitForm({ page, today, onClose, onDone }: UnitFormProps & { readonly page: UnitPage }) {
  const { t } = useTranslation('units');
  const { choices } = useUnitChoices([page.row.id]);
  const [ends, setEnds] = useState<'ends' | 'stays'>('ends');
  const [parts, setParts] = useState<readonly Part[]>([
    { key: 1, code: '', name: '' },
    { key: 2, code: '', name: '' },
  ]);
  const [childrenTo, setChildrenTo] = useState<string>();
  const [dating, setDating] = useState(undated);
  const [tried, setTried] = useState(false);
  const { write, running, refusal } = useUnitWrite('units.split', onDone);
  const named = parts.filter(({ code, name }) => code.trim() !== '' || name.trim() !== '');
  const homeless = ends === 'ends' && page.below.length > 0 && childrenTo === undefined;
  const save = () => {
    setTried(true);
    if (named.length === 0 || named.some(({ name }) => name.trim() === '') || dating.from === '' || homeless) return;
    const own = draftOf(page.row);
    const facts = named.map(({ code, name }) => ({ facts: inputOf({ ...own, code, name, shortName: '' }) }));
    const place = childrenTo?.startsWith(PART)
      ? named.findIndex(({ key }) => childrenTo === `${PART}${key}`)
      : childrenTo;
    const to = ends === 'ends' && place !== undefined && place !== -1 ? place : null;
    const input = { id: page.row.id, parts: facts, from: dating.from, ends: ends === 'ends', childrenTo: to };
    void write({ ...input, ...dating.why }, page.row.name);
  };
  const set = (key: number, change: Partial<Part>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...change } : part)));
  return (
    <DatedSheet
      title={t('form.split', { name: page.row.name })}
      saveLabel={t('save')}
      changed={named.length > 0 || dating !== undated}
      dating={dating}
      onDating={setDating}
      today={today}
      tried={tried}
      busy={running}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <RadioCards
        label={t('split.ending')}
        cards={[
          { value: 'ends', title: t('split.ends'), sentence: t('split.endsSentence') },
          { value: 'stays', title: t('split.stays'), sentence: t('split.staysSentence') },
        ]}
        value={ends}
        onChange={setEnds}
      />
      {parts.map((part, at) => (
        <div key={part.key} className={styles.part}>
          <FieldRow>
            <TextField
              label={t('split.name', { number: at + 1 })}
              value={part.name}
              onChange={(name) => set(part.key, { name })}
              error={
                tried && part.name.trim() === '' && (at === 0 || part.code !== '')
                  ? t('problem.nameMissing')
                  : undefined
              }
              maxLength={400}
            />
            <TextField
              label={t('split.code', { number: at + 1 })}
              value={part.code}
              onChange={(code) => set(part.key, { code })}
              maxLength={400}
              optional
            />
          </FieldRow>
          {parts.length > 1 && (
            <IconButton
              size="small"
              icon={IconTrash}
              label={t('split.drop', { number: at + 1 })}
              onPress={() => setParts(parts.filter(({ key }) => key !== part.key))}
            />
          )}
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={IconPlus}
          onPress={() =>
            setParts([...parts, { key: Math.max(...parts.map(({ key }) => key)) + 1, code: '', name: '' }])
          }
        >
          {t('split.add')}
        </Button>
      </div>
      {ends === 'ends' && page.below.length > 0 && (
        <ChoiceField
          label={t('childrenTo', { count: page.below.length })}
          choices={[
            ...named.map(({ key, code, name }) => ({ value: `${PART}${key}`, label: name, hint: code })),
            ...choices,
          ]}
          value={childrenTo}
          onChange={setChildrenTo}
          error={tried && homeless ? t('problem.unitMissing') : undefined}
        />
      )}
    </DatedSheet>
  );
}
