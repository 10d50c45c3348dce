import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import { ComparePeople } from './compare-pair.tsx';
import styles from './people.module.css';
import { shortText } from './person-words.ts';
import { useSettled } from './use-settled.ts';

const MOST_FOUND = 8;
const SEARCH_DELAY_MS = 120;

type MergeSheetProps = {
  readonly personId: string;
  readonly onClose: () => void;
  readonly onPerson: (personId: string) => void;
};

/** Somebody else is looked for who is the same person, and both are compared before they are merged. */
export function MergeSheet({ personId, onClose, onPerson }: MergeSheetProps) {
  const { t } = useTranslation('people');
  const [text, setText] = useState('');
  const [otherId, setOtherId] = useState<string>();
  const asked = useSettled(text, SEARCH_DELAY_MS);
  const person = useQuery('people.one', { id: personId });
  const name = person.status === 'ready' && person.value ? person.value.fullName : '';
  const looking = asked.trim() === '' ? name : asked;
  const found = useQuery(
    'people.find',
    { text: looking, limit: MOST_FOUND },
    { enabled: looking !== '', keepPrevious: true },
  );
  const others = found.status === 'ready' ? found.value.filter(({ id }) => id !== personId) : [];
  return (
    <StepSheet title={t('mergeSheet.title', { name })} steps={[]} current={otherId ?? ''} onClose={onClose}>
      <div className={styles.merge}>
        {otherId === undefined ? (
          <>
            <p className={styles.soft}>{t('mergeSheet.sentence')}</p>
            <SearchBox label={t('find')} value={text} onChange={setText} />
            <ul className={styles.doubts} aria-label={t('mergeSheet.found')}>
              {others.map((other) => (
                <li key={other.id}>
                  <Button kind="link" onPress={() => setOtherId(other.id)}>
                    {shortText(other)}
                  </Button>
                </li>
              ))}
            </ul>
            {found.status === 'ready' && others.length === 0 && <p className={styles.soft}>{t('mergeSheet.nobody')}</p>}
          </>
        ) : (
          <>
            <div className={styles.actions}>
              <Button size="small" onPress={() => setOtherId(undefined)}>
                {t('mergeSheet.another')}
              </Button>
            </div>
            <ComparePeople oneId={personId} otherId={otherId} mayWrite onPerson={onPerson} onMerged={onPerson} />
          </>
        )}
      </div>
    </StepSheet>
  );
}
