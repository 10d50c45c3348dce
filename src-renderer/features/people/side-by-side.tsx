import type { TFunction } from 'i18next';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '#shared/api/people.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { showServiceNumber } from '#shared/domain/people/person-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import styles from './people.module.css';
import { statusText, unitText } from './person-words.ts';

const compared = [
  'fullName',
  'birth',
  'gender',
  'serviceNumber',
  'citizenNumber',
  'rank',
  'post',
  'unitId',
  'organization',
  'status',
  'note',
] as const;
type Compared = (typeof compared)[number];

/** A field of a person in words. */
export function sideText(person: PersonRecord, field: Compared, t: TFunction<'people'>): string {
  switch (field) {
    case 'birth':
      return formatDay(person.birth);
    case 'gender':
      return person.gender === 'male' || person.gender === 'female' ? t(`gender.${person.gender}`) : '';
    case 'serviceNumber':
      return showServiceNumber(person.serviceNumber);
    case 'unitId':
      return person.unitId === '' ? '' : unitText(person);
    case 'status':
      return statusText(person.status, t);
    default:
      return person[field];
  }
}

type SideBySideProps = {
  readonly one: PersonRecord;
  readonly other: PersonRecord;
  readonly keptId: string;
  /** Absent where nothing may be changed. */
  readonly onKeep: ((id: string) => void) | undefined;
  readonly onPerson: (personId: string) => void;
};

/** Two people in two columns, what differs marked. */
export function SideBySide({ one, other, keptId, onKeep, onPerson }: SideBySideProps) {
  const { t } = useTranslation('people');
  const name = useId();
  const sides = [one, other];
  const shown = compared.filter((field) => sides.some((side) => sideText(side, field, t) !== ''));
  return (
    <table className={styles.sides}>
      <thead>
        <tr>
          <th scope="col">{onKeep ? t('keep.heading') : ''}</th>
          {sides.map((side) => (
            <th key={side.id} scope="col">
              {onKeep && (
                <label className={styles.keep}>
                  <input type="radio" name={name} checked={keptId === side.id} onChange={() => onKeep(side.id)} />
                  {t('keep.this')}
                </label>
              )}
              <Button kind="link" size="small" onPress={() => onPerson(side.id)}>
                {t('keep.open')}
              </Button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((field) => {
          const [a, b] = [sideText(one, field, t), sideText(other, field, t)];
          const mark = a !== b && a !== '' && b !== '' ? styles.differs : undefined;
          return (
            <tr key={field}>
              <th scope="row">{t(`field.${field}`)}</th>
              <td className={mark}>{a}</td>
              <td className={mark}>{b}</td>
            </tr>
          );
        })}
        <tr>
          <th scope="row">{t('column.awards')}</th>
          {sides.map((side) => (
            <td key={side.id}>
              <SideAwards person={side} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const MOST_AWARDS = 10;

function SideAwards({ person }: { readonly person: PersonRecord }) {
  const { t } = useTranslation('people');
  const rows = useQuery('awards.page', {
    filter: { personId: person.id },
    sort: 'decidedOn',
    descending: true,
    offset: 0,
    limit: MOST_AWARDS,
  });
  const shown = rows.status === 'ready' ? rows.value : [];
  if (rows.status === 'ready' && shown.length === 0) return t('awards.none');
  return (
    <ol className={styles.life}>
      {shown.map((award) => (
        <li key={award.id}>
          <span className={styles.award}>{award.awardTypeName}</span>
          <small>
            {[award.decidedOn ? formatDay(award.decidedOn) : award.year, award.rank, award.post, award.unitName]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </li>
      ))}
    </ol>
  );
}
