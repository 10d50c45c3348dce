import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactRow } from '#shared/api/people.ts';
import { factKinds } from '#shared/domain/people/person-kinds.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/feedback/confirm-dialog.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { MenuButton } from '../../ui/filters/menu-button.tsx';
import { Section } from '../../ui/shell/detail-pane.tsx';
import styles from './people.module.css';
import type { PersonLifeProps } from './person-life.tsx';
import { factSmall, factText } from './person-words.ts';

/** Ranks, posts, units and statuses with their days, newest first. */
export function PersonFacts({ person, mayWrite, onFact }: PersonLifeProps) {
  const { t } = useTranslation('people');
  const [asked, setAsked] = useState<FactRow>();
  const kinds = factKinds.filter((kind) => person.kind === 'police' || kind === 'post' || kind === 'status');
  return (
    <Section heading={t('fact.heading')}>
      {person.facts.length === 0 && <p className={styles.soft}>{t('fact.none')}</p>}
      <ol className={styles.life}>
        {person.facts.map((fact) => (
          <li key={fact.id}>
            <span>
              {t(`fact.kind.${fact.kind}`)}: <b>{factText(fact, t)}</b>
            </span>
            <small>{factSmall(fact, t)}</small>
            {mayWrite && (
              <span className={styles.lineActions}>
                <Button
                  kind="link"
                  size="small"
                  onPress={() => onFact({ personId: person.id, kind: fact.kind, factId: fact.id })}
                >
                  {t('edit')}
                </Button>
                <Button kind="link" size="small" onPress={() => setAsked(fact)}>
                  {t('fact.withdraw')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <div className={styles.actions}>
          <MenuButton
            label={t('fact.add')}
            items={kinds.map((kind) => ({
              id: kind,
              label: t(`fact.new.${kind}`),
              onSelect: () => onFact({ personId: person.id, kind }),
            }))}
          />
        </div>
      )}
      {asked && <WithdrawFact fact={asked} onDone={() => setAsked(undefined)} />}
    </Section>
  );
}

function WithdrawFact({ fact, onDone }: { readonly fact: FactRow; readonly onDone: () => void }) {
  const { t } = useTranslation('people');
  const words = useRefusalWords();
  const { run, running } = useCommand('people.withdrawFact');
  const [refusal, setRefusal] = useState<Refusal>();
  const withdraw = async () => {
    const reply = await run({ factId: fact.id });
    if (reply.ok) onDone();
    else setRefusal(reply as Refusal);
  };
  return (
    <ConfirmDialog
      open
      title={t('fact.withdrawTitle', { fact: factText(fact, t) })}
      confirmLabel={t('fact.withdraw')}
      busy={running}
      onConfirm={() => void withdraw()}
      onCancel={onDone}
    >
      <p>{t('fact.withdrawSentence')}</p>
      {refusal && <RefusalMessage {...words(refusal)} />}
    </ConfirmDialog>
  );
}
