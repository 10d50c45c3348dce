import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPage } from '#shared/api/units.ts';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { DatedSheet, type Dating } from './dated-sheet.tsx';
import { SeveralField } from './several-field.tsx';
import { noWhy } from './unit-draft.ts';
import type { UnitFormProps } from './unit-sheet.tsx';
import { useUnitChoices } from './use-unit-choices.ts';
import { useUnitWrite } from './use-unit-write.ts';

const undated: Dating = { from: '', why: noWhy };

/** A unit ends; others may take its work over, and what stood below it needs a place. */
export function DissolveForm({ page, today, onClose, onDone }: UnitFormProps & { readonly page: UnitPage }) {
  const { t } = useTranslation('units');
  const { choices } = useUnitChoices([page.row.id]);
  const [successors, setSuccessors] = useState<readonly string[]>([]);
  const [childrenTo, setChildrenTo] = useState<string>();
  const [dating, setDating] = useState(undated);
  const [tried, setTried] = useState(false);
  const { write, running, refusal } = useUnitWrite('units.dissolve', onDone);
  const homeless = page.below.length > 0 && childrenTo === undefined;
  const save = () => {
    setTried(true);
    if (dating.from === '' || homeless) return;
    const input = { id: page.row.id, successors: [...successors], from: dating.from, childrenTo: childrenTo ?? null };
    void write({ ...input, ...dating.why }, page.row.name);
  };
  return (
    <DatedSheet
      title={t('form.dissolve', { name: page.row.name })}
      saveLabel={t('save')}
      changed={successors.length > 0 || childrenTo !== undefined || dating !== undated}
      dating={dating}
      onDating={setDating}
      today={today}
      tried={tried}
      busy={running}
      refusal={refusal}
      onSave={save}
      onClose={onClose}
    >
      <p>{t('dissolveWhy')}</p>
      <SeveralField label={t('dissolve.successors')} choices={choices} chosen={successors} onChange={setSuccessors} />
      {page.below.length > 0 && (
        <ChoiceField
          label={t('childrenTo', { count: page.below.length })}
          choices={choices}
          value={childrenTo}
          onChange={setChildrenTo}
          error={tried && homeless ? t('problem.unitMissing') : undefined}
        />
      )}
    </DatedSheet>
  );
}
