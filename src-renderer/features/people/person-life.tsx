import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '#shared/api/people.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { showServiceNumber } from '#shared/domain/people/person-numbers.ts';
import { useIsOthers } from '../../api/use-is-others.ts';
import { Button } from '../../ui/button.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import styles from './people.module.css';
import type { PersonWays } from './people-screen.tsx';
import { PersonAwards } from './person-awards.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PersonMerges } from './person-merges.tsx';
import { unitText } from './person-words.ts';

export type PersonLifeProps = PersonWays & { readonly person: PersonRecord; readonly mayWrite: boolean };

/** All that the register knows of a person: who they are, what they were when, what they were given, and as whom else they stood here. */
export function PersonLife(given: PersonLifeProps) {
  const { person, onEdit, onMerge, recordPanel } = given;
  const isOthers = useIsOthers('person', person.id, given.mayWrite);
  const mayWrite = given.mayWrite && !isOthers;
  const props = { ...given, mayWrite };
  const { t } = useTranslation('people');
  const status = t(`status.${person.status}`);
  const gender = person.gender === 'male' || person.gender === 'female' ? t(`gender.${person.gender}`) : '';
  return (
    <>
      <Facts
        facts={[
          { label: t('field.kind'), value: person.kind === 'outsider' && t('kind.outsider') },
          { label: t('field.birth'), value: formatDay(person.birth) },
          { label: t('field.gender'), value: gender },
          { label: t('field.serviceNumber'), value: showServiceNumber(person.serviceNumber) },
          { label: t('field.citizenNumber'), value: person.citizenNumber },
          { label: t('field.rank'), value: person.rank },
          { label: t('field.post'), value: person.post },
          {
            label: person.kind === 'outsider' ? t('field.organization') : t('field.unit'),
            value: unitText(person),
          },
          {
            label: t('field.status'),
            value: <StateWord tone={person.status === 'active' ? 'ok' : 'plain'} word={status} />,
          },
          { label: t('field.note'), value: person.note },
        ].filter(({ value }) => value !== false)}
      />
      {mayWrite && (
        <div className={styles.actions}>
          <Button size="small" onPress={() => onEdit(person.id)}>
            {t('edit')}
          </Button>
          <Button size="small" onPress={() => onMerge(person.id)}>
            {t('mergeSheet.open')}
          </Button>
        </div>
      )}
      <PersonFacts {...props} />
      <PersonAwards personId={person.id} awards={person.awards} />
      <PersonMerges {...props} />
      {recordPanel?.({ table: 'person', id: person.id })}
    </>
  );
}
