import { useTranslation } from 'react-i18next';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Facts, NoteBox, Section, Timeline } from '../../ui/shell/detail-pane.tsx';
import { useBonusWords } from './use-bonus-words.ts';

/** As many as are read; the note says how many there are. */
const MOST_NAMED = 20;

type DecisionBonusProps = {
  readonly decisionId: string;
  /** To the list by which it is paid out. */
  readonly onPaper: () => void;
};

/** The bonus of a decision: its sum, and the awards of which none is known. */
export function DecisionBonus({ decisionId, onPaper }: DecisionBonusProps) {
  const { t } = useTranslation('bonus');
  const numbers = useNumbers();
  const words = useBonusWords();
  const bonus = useQuery('bonus.ofDecision', { id: decisionId });
  if (bonus.status !== 'ready' || bonus.value.awards.length === 0) return null;
  const { total, unknown, awards } = bonus.value;
  const without = awards.filter(({ paid, computed }) => paid === null && !computed.known).slice(0, MOST_NAMED);
  return (
    <Section heading={t('heading')}>
      <Facts
        facts={[
          { label: t('total'), value: words.dong(total) },
          { label: t('counted'), value: t('awards', { awards: numbers.format(awards.length - unknown) }) },
        ]}
      />
      <div>
        <Button size="small" onPress={onPaper}>
          {t('paper.open')}
        </Button>
      </div>
      {unknown > 0 && (
        <>
          <NoteBox>{t('incomplete', { awards: numbers.format(unknown) })}</NoteBox>
          <Timeline
            events={without.map(({ awardId, recipientName, awardTypeName, computed }) => ({
              id: awardId,
              text: recipientName,
              small: `${awardTypeName} · ${words.amount(computed)}`,
            }))}
          />
        </>
      )}
    </Section>
  );
}
