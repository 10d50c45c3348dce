import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedRow } from '#shared/api/people.ts';
import { formatDay } from '#shared/base/local-date.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './people.module.css';
import type { PersonLifeProps } from './person-life.tsx';
import { unitText } from './person-words.ts';

/** The rows that say this person too, each with the way to let it stand for itself again, and who is somebody else. */
export function PersonMerges({ person, mayWrite }: PersonLifeProps) {
  const { t } = useTranslation('people');
  const words = useRefusalWords();
  const { run } = useCommand('people.distinguish');
  const [refusal, setRefusal] = useState<Refusal>();
  const forget = async (otherId: string) => {
    const reply = await run({ personId: person.id, otherId, distinct: false });
    setRefusal(reply.ok ? undefined : (reply as Refusal));
  };
  return (
    <>
      {person.merged.length > 0 && (
        <Section heading={t('merged.heading')}>
          <ol className={styles.life}>
            {person.merged.map((row) => (
              <Merged key={row.id} row={row} mayWrite={mayWrite} />
            ))}
          </ol>
        </Section>
      )}
      {person.distinct.length > 0 && (
        <Section heading={t('distinct.heading')}>
          <ol className={styles.life}>
            {person.distinct.map(({ id, fullName }) => (
              <li key={id}>
                <span>{fullName}</span>
                {mayWrite && (
                  <span className={styles.lineActions}>
                    <Button kind="link" size="small" onPress={() => void forget(id)}>
                      {t('distinct.forget')}
                    </Button>
                  </span>
                )}
              </li>
            ))}
          </ol>
          {refusal && <RefusalMessage {...words(refusal)} />}
        </Section>
      )}
    </>
  );
}

function Merged({ row, mayWrite }: { readonly row: MergedRow; readonly mayWrite: boolean }) {
  const { t } = useTranslation('people');
  const numbers = useNumbers();
  const words = useRefusalWords();
  const toasts = useToasts();
  const { run, running } = useCommand('people.unmerge');
  const [refusal, setRefusal] = useState<Refusal>();
  const takeApart = async () => {
    const reply = await run({ id: row.id });
    if (reply.ok) toasts.show({ text: t('merged.apart', { name: row.fullName }) });
    else setRefusal(reply as Refusal);
  };
  const known = [formatDay(row.birth), row.rank, unitText(row)].filter(Boolean).join(' · ');
  return (
    <li>
      <b>{row.fullName}</b>
      <small>{[known, t('merged.awards', { awards: numbers.format(row.awards) })].filter(Boolean).join(' · ')}</small>
      {mayWrite && (
        <span className={styles.lineActions}>
          <Button kind="link" size="small" busy={running} onPress={() => void takeApart()}>
            {t('merged.takeApart')}
          </Button>
        </span>
      )}
      {refusal && <RefusalMessage {...words(refusal)} />}
    </li>
  );
}
