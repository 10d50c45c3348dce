import { useTranslation } from 'react-i18next';
import { parseDay } from '#shared/base/local-date.ts';
import type { PersonDraft } from '#shared/domain/people/person-draft.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import styles from './people.module.css';
import { shortText } from './person-words.ts';
import { useSettled } from './use-settled.ts';

/** While something is still being typed nothing is doubted. */
const ASK_DELAY_MS = 400;
/** A year of two digits means nothing here: the form refuses it when it is saved. */
const LATEST_YEAR = 2099;

type PersonDoubtsProps = {
  readonly draft: PersonDraft;
  readonly personId: string | undefined;
  readonly onPerson: (personId: string) => void;
};

/** What to look at before saving: whom this may repeat, and numbers that say otherwise than the rest. */
export function PersonDoubts({ draft, personId, onPerson }: PersonDoubtsProps) {
  const { t } = useTranslation('people');
  const asked = useSettled(draft, ASK_DELAY_MS);
  const named = asked.fullName.trim().includes(' ') || asked.serviceNumber !== '' || asked.citizenNumber !== '';
  const found = useQuery(
    'people.doubts',
    { id: personId ?? null, draft: { ...asked, birth: birthOf(asked.birth) } },
    { enabled: named, keepPrevious: true },
  );
  if (!named || found.status !== 'ready') return null;
  const { numbers, alike } = found.value;
  return (
    <>
      {numbers.length > 0 && <Banner kind="warning">{numbers.map((doubt) => t(`doubt.${doubt}`)).join(' ')}</Banner>}
      {alike.length > 0 && (
        <Banner kind="warning" title={t('doubt.alike')}>
          <ul className={styles.doubts}>
            {alike.map(({ person }) => (
              <li key={person.id}>
                <Button kind="link" onPress={() => onPerson(person.id)}>
                  {shortText(person)}
                </Button>
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

function birthOf(typed: string): string {
  const read = parseDay(typed, LATEST_YEAR);
  if (read.kind === 'day') return read.day;
  return read.kind === 'year' ? String(read.year) : '';
}
