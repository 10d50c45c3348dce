import { useTranslation } from 'react-i18next';
import type { UnitLink, UnitPage } from '#shared/api/units.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { Button } from '../../ui/button.tsx';
import { Section, Timeline } from '../../ui/shell/detail-pane.tsx';
import { eventText, linkText, periodText, tierText } from './unit-words.ts';
import styles from './units.module.css';

type UnitPastProps = { readonly page: UnitPage; readonly onUnit: (id: string) => void };

/** What a unit was, what it came of and what came of it, and its awards year by year. */
export function UnitPast({ page, onUnit }: UnitPastProps) {
  const { t } = useTranslation('units');
  const { row, events, periods, predecessors, successors, below, years } = page;
  return (
    <>
      <Kin heading={t('kin.successors')} links={successors} onUnit={onUnit} />
      <Kin heading={t('kin.predecessors')} links={predecessors} onUnit={onUnit} />
      {events.length > 0 && (
        <Section heading={t('past.events')}>
          <Timeline
            events={events.map((event) => ({
              id: event.id,
              text: eventText(event, row.id, t),
              small: [formatDay(event.happenedOn), event.basis, event.note].filter(Boolean).join(' · '),
            }))}
          />
        </Section>
      )}
      {periods.length > 1 && (
        <Section heading={t('past.periods')}>
          <Timeline
            events={periods.map((period) => ({
              id: period.from,
              text: linkText({ id: '', code: period.code, name: period.name }),
              small: [periodText(period, t), tierText(period.tier, t), period.parentName].filter(Boolean).join(' · '),
            }))}
          />
        </Section>
      )}
      <Kin heading={t('kin.below')} links={below} onUnit={onUnit} />
      <Section heading={t('years.heading')}>
        {years.length === 0 ? <p className={styles.soft}>{t('years.none')}</p> : <Years page={page} />}
      </Section>
    </>
  );
}

type KinProps = {
  readonly heading: string;
  readonly links: readonly UnitLink[];
  readonly onUnit: (id: string) => void;
};

function Kin({ heading, links, onUnit }: KinProps) {
  if (links.length === 0) return null;
  return (
    <Section heading={heading}>
      <ul className={styles.links}>
        {links.map((link) => (
          <li key={link.id}>
            <Button kind="link" size="small" onPress={() => onUnit(link.id)}>
              {linkText(link)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Years({ page: { years, predecessors } }: { readonly page: UnitPage }) {
  const { t } = useTranslation('units');
  const numbers = useNumbers();
  const withBefore = predecessors.length > 0;
  return (
    <table className={styles.years}>
      <thead>
        <tr>
          <th scope="col">{t('years.year')}</th>
          <th scope="col">{t('years.collective')}</th>
          <th scope="col">{t('years.individual')}</th>
          {withBefore && <th scope="col">{t('years.before')}</th>}
        </tr>
      </thead>
      <tbody>
        {years.map(({ year, collective, individual, before }) => (
          <tr key={year}>
            <td>{year}</td>
            <td>{numbers.format(collective)}</td>
            <td>{numbers.format(individual)}</td>
            {withBefore && <td>{numbers.format(before)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
