import { useTranslation } from 'react-i18next';
import type { StationUnit } from '#shared/api/stations.ts';
import { passphraseMinLength, stationRoles } from '#shared/domain/stations.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { FieldRow, Form } from '../../ui/fields/field.tsx';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';
import { CheckField, RadioCards } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import {
  passphraseMaxLength,
  picksUnit,
  type StationDraft,
  type StationProblem,
  type StationProblems,
} from './station-draft.ts';

type StationStepProps = {
  readonly units: readonly StationUnit[];
  readonly draft: StationDraft;
  readonly problems: StationProblems;
  readonly onChange: (draft: StationDraft) => void;
  readonly onSubmit: () => void;
};

/** First step: which station this is, who works at it, and the passphrase of its keys. */
export function StationStep({ units, draft, problems, onChange, onSubmit }: StationStepProps) {
  const { t } = useTranslation('stations');
  const change = (part: Partial<StationDraft>) => onChange({ ...draft, ...part });
  const say = (problem: StationProblem | undefined) =>
    problem && t(`problem.${problem}`, { min: passphraseMinLength, max: passphraseMaxLength });
  const cards = stationRoles.map((role) => ({
    value: role,
    title: t(`role.${role}.title`),
    sentence: t(`role.${role}.sentence`),
  }));
  return (
    <Form onSubmit={onSubmit}>
      <Banner kind="warning">{t('firstRun.secret')}</Banner>
      <RadioCards
        label={t('firstRun.whichStation')}
        cards={cards}
        value={draft.role}
        onChange={(role) => change({ role })}
        error={say(problems.role)}
      />
      {draft.role && (
        <>
          <CheckField
            label={t('firstRun.sampleUnits', { count: units.length })}
            hint={t('firstRun.sampleUnitsHint')}
            checked={draft.sampleUnits}
            onChange={(sampleUnits) => change({ sampleUnits })}
          />
          {picksUnit(draft) ? (
            <ChoiceField
              label={t('firstRun.unit')}
              hint={t('firstRun.unitHint')}
              choices={units.map(({ id, code, name }) => ({ value: id, label: name, hint: code }))}
              value={draft.unitId}
              onChange={(unitId) => change({ unitId })}
              error={say(problems.unit)}
            />
          ) : (
            <TextField
              label={t(draft.role === 'unit' ? 'firstRun.unitName' : 'firstRun.officeName')}
              hint={t(draft.role === 'unit' ? 'firstRun.unitNameHint' : 'firstRun.officeNameHint')}
              value={draft.name}
              onChange={(name) => change({ name })}
              maxLength={400}
              error={say(problems.name)}
            />
          )}
        </>
      )}
      <TextField
        label={t('firstRun.actor')}
        hint={t('firstRun.actorHint')}
        value={draft.actorName}
        onChange={(actorName) => change({ actorName })}
        maxLength={400}
        error={say(problems.actorName)}
      />
      <FieldRow>
        <PassphraseField
          fresh
          label={t('firstRun.passphrase')}
          hint={t('firstRun.passphraseHint', { min: passphraseMinLength })}
          value={draft.passphrase}
          onChange={(passphrase) => change({ passphrase })}
          error={say(problems.passphrase)}
        />
        <PassphraseField
          fresh
          label={t('firstRun.again')}
          value={draft.again}
          onChange={(again) => change({ again })}
          error={say(problems.again)}
        />
      </FieldRow>
      {draft.role === 'headquarters' ? (
        <Banner title={t('firstRun.sheetsTitle')}>{t('firstRun.sheets')}</Banner>
      ) : (
        <Banner title={t('firstRun.noRecoveryTitle')}>{t('firstRun.noRecovery')}</Banner>
      )}
    </Form>
  );
}
