import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlikePair, PersonRecord } from '#shared/api/people.ts';
import type { TakeableField } from '#shared/domain/people/merging.ts';
import { takeable } from '#shared/domain/people/merging.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { useUiTexts } from '../../ui/texts.ts';
import styles from './people.module.css';
import { SideBySide, sideText } from './side-by-side.tsx';

type CompareProps = {
  readonly oneId: string;
  readonly otherId: string;
  readonly mayWrite: boolean;
  readonly onPerson: (personId: string) => void;
  /** @param keptId who stands for both now */
  readonly onMerged?: (keptId: string) => void;
};

/** Two people side by side; merged, or called two. */
export function ComparePeople({ oneId, otherId, ...rest }: CompareProps) {
  const { t } = useTranslation('people');
  const one = useQuery('people.one', { id: oneId });
  const other = useQuery('people.one', { id: otherId });
  if (one.status !== 'ready' || other.status !== 'ready') return <Loading label={t('loading')} />;
  // Merged a moment ago: both are one person now, and the pair is about to leave the list.
  if (!one.value || !other.value || one.value.id === other.value.id) return null;
  return <Decide one={one.value} other={other.value} {...rest} />;
}

type ComparePairProps = Pick<CompareProps, 'mayWrite' | 'onPerson'> & { readonly pair: AlikePair };

/** A pair with the reasons why it may be one person. */
export function ComparePair({ pair, ...rest }: ComparePairProps) {
  const { t } = useTranslation('people');
  return (
    <>
      <ul className={styles.reasons}>
        {pair.reasons.map((reason) => (
          <li key={reason}>{t(`reason.${reason}`)}</li>
        ))}
      </ul>
      <ComparePeople oneId={pair.one.id} otherId={pair.other.id} {...rest} />
    </>
  );
}

type DecideProps = Omit<CompareProps, 'oneId' | 'otherId'> & {
  readonly one: PersonRecord;
  readonly other: PersonRecord;
};

/** What knows more is kept unless the person chooses the other. */
const richness = (person: PersonRecord): number =>
  person.awards * 2 + [person.birth, person.serviceNumber, person.citizenNumber, person.rank].filter(Boolean).length;

function Decide({ one, other, mayWrite, onPerson, onMerged }: DecideProps) {
  const { t } = useTranslation('people');
  const texts = useUiTexts();
  const words = useRefusalWords();
  const toasts = useToasts();
  const merge = useCommand('people.merge');
  const unmerge = useCommand('people.unmerge');
  const distinguish = useCommand('people.distinguish');
  const [keptId, setKeptId] = useState(richness(other) > richness(one) ? other.id : one.id);
  const [left, setLeft] = useState<readonly TakeableField[]>([]);
  const [refusal, setRefusal] = useState<Refusal>();
  const [kept, given] = keptId === one.id ? [one, other] : [other, one];
  const offered = takeable({ ...kept, isRoot: true }, { ...given, isRoot: true });
  const take = offered.filter((field) => !left.includes(field));
  const doMerge = async () => {
    const reply = await merge.run({ personId: kept.id, otherId: given.id, take: [...take] });
    if (!reply.ok) return setRefusal(reply as Refusal);
    toasts.show({
      text: t('merged.done', { name: kept.fullName }),
      action: { label: texts.undo, onPress: () => void unmerge.run({ id: given.id }) },
    });
    onMerged?.(kept.id);
  };
  const doDistinguish = async () => {
    const pair = { personId: one.id, otherId: other.id };
    const reply = await distinguish.run({ ...pair, distinct: true });
    if (!reply.ok) return setRefusal(reply as Refusal);
    toasts.show({
      text: t('distinct.done'),
      action: { label: texts.undo, onPress: () => void distinguish.run({ ...pair, distinct: false }) },
    });
  };
  return (
    <>
      <SideBySide
        one={one}
        other={other}
        keptId={keptId}
        onKeep={mayWrite ? setKeptId : undefined}
        onPerson={onPerson}
      />
      {mayWrite && (
        <>
          {offered.length > 0 && (
            <div className={styles.take}>
              <span>{t('take.heading')}</span>
              {offered.map((field) => (
                <CheckField
                  key={field}
                  label={t('take.field', { field: t(`field.${field}`), value: sideText(given, field, t) })}
                  checked={!left.includes(field)}
                  onChange={(on) => setLeft(on ? left.filter((other) => other !== field) : [...left, field])}
                />
              ))}
            </div>
          )}
          {refusal && <RefusalMessage {...words(refusal)} />}
          <div className={styles.actions}>
            <Button kind="primary" busy={merge.running} onPress={() => void doMerge()}>
              {t('merge')}
            </Button>
            <Button busy={distinguish.running} onPress={() => void doDistinguish()}>
              {t('distinct.mark')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
