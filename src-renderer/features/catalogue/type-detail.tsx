import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { Day } from '#shared/base/local-date.ts';
import type { BonusFacts } from '#shared/domain/catalogue/bonus.ts';
import { useTrash } from '../../api/use-trash.ts';
import { DetailPane, Facts, NoteBox, Section } from '../../ui/shell/detail-pane.tsx';
import { useFigures } from './catalogue-words.ts';
import { CertaintyWord } from './certainty.tsx';
import { isEntryInForce } from './filter-catalogue.ts';
import { RateList } from './rate-list.tsx';
import { RecordButtons } from './record-buttons.tsx';

export type TypeEdits = {
  readonly onEdit: (awardTypeId: string | undefined) => void;
  readonly onEditRate: (awardTypeId: string, rateId: string | undefined) => void;
};

type TypeDetailProps = {
  readonly entry: CatalogueEntry;
  readonly on: Day;
  readonly facts: BonusFacts;
  /** Absent where headquarters keeps the catalogue. */
  readonly edits?: TypeEdits | undefined;
  readonly children?: ReactNode;
};

/** One title or form: what it is, whence that is known, and its money. */
export function TypeDetail({ entry, on, facts, edits, children }: TypeDetailProps) {
  const { t } = useTranslation('catalogue');
  const { t: awards } = useTranslation('awards');
  const { period } = useFigures();
  const withdraw = useTrash('award_type');
  const { validFrom, validTo } = entry;
  return (
    <DetailPane title={entry.nameVi}>
      {!isEntryInForce(entry, on) && <NoteBox>{t('notInForce')}</NoteBox>}
      <Facts
        facts={[
          { label: t('field.nameEn'), value: entry.nameEn },
          { label: t('field.code'), value: entry.code },
          { label: t('field.kind'), value: t(`kind.${entry.kind}`) },
          { label: t('field.family'), value: t(`family.${entry.family}`) },
          { label: t('field.recipient'), value: t(`recipient.${entry.recipient}`) },
          { label: t('field.level'), value: awards(`level.${entry.level}`) },
          { label: t('field.authority'), value: entry.authority },
          { label: t('field.validity'), value: period({ validFrom: validFrom || null, validTo: validTo || null }) },
          {
            label: t('field.commendationTypes'),
            value: entry.commendationTypes.map((type) => awards(`commendation.${type}`)).join(', '),
          },
          { label: t('field.oncePerPerson'), value: entry.oncePerPerson ? t('yes') : '' },
        ]}
      />
      {edits && (
        <RecordButtons
          key={entry.id}
          name={entry.nameVi}
          onEdit={() => edits.onEdit(entry.id)}
          withdraw={(withdrawn) => withdraw(entry.id, withdrawn)}
        />
      )}
      <RateList
        entry={entry}
        on={on}
        facts={facts}
        onEditRate={edits && ((rateId) => edits.onEditRate(entry.id, rateId))}
      />
      <Whence entry={entry} />
      {children}
    </DetailPane>
  );
}

function Whence({ entry: { certainty, source, note, aliases } }: { readonly entry: CatalogueEntry }) {
  const { t } = useTranslation('catalogue');
  if ([certainty, source, note, ...aliases].every((text) => text === '')) return null;
  return (
    <Section heading={t('whence')}>
      <Facts
        facts={[
          { label: t('field.certainty'), value: certainty && <CertaintyWord certainty={certainty} /> },
          { label: t('field.source'), value: source },
          { label: t('field.note'), value: note },
          { label: t('field.aliases'), value: aliases.join('; ') },
        ]}
      />
    </Section>
  );
}
