import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { useStation } from '../../api/use-station.ts';
import { emptyDraft, storedDraft } from './person-draft.ts';
import { PersonForm } from './person-form.tsx';

type PersonSheetProps = {
  /** Absent for a new person. */
  readonly personId?: string | undefined;
  readonly now: () => number;
  readonly onClose: () => void;
  /** Opens somebody whom the form may repeat. */
  readonly onPerson: (personId: string) => void;
};

/** Adds a person or corrects one, once they are read. */
export function PersonSheet({ personId, now, onClose, onPerson }: PersonSheetProps) {
  const { t } = useTranslation('people');
  const station = useStation();
  const found = useQuery('people.one', { id: personId ?? '' }, { enabled: personId !== undefined });
  if (!station || (personId !== undefined && found.status !== 'ready')) return null;
  const person = personId !== undefined && found.status === 'ready' ? found.value : null;
  const start = person ? storedDraft(person) : emptyDraft(station.unit?.id ?? '');
  const dated = new Set(person?.facts.filter(({ mergedName }) => mergedName === '').map(({ kind }) => kind) ?? []);
  return (
    <PersonForm
      title={t(person ? 'form.correct' : 'form.add')}
      personId={person?.id}
      start={start}
      dated={dated}
      now={now}
      onClose={onClose}
      onPerson={onPerson}
    />
  );
}
