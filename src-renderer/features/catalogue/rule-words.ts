import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleRow } from '#shared/api/rules.ts';
import { type RuleKey, readRule } from '#shared/domain/catalogue/rules.ts';
import { useFigures } from './catalogue-words.ts';

/** Keys of words hold no dot. */
export const ruleWords = {
  'bonus.rounding': 'rounding',
  'bonus.household': 'household',
  'cluster.deputies': 'deputies',
  'register.numbered': 'numbered',
  'posts.standing': 'standing',
} as const satisfies Record<RuleKey, string>;

/** What a rule says, in a sentence. */
export function useRuleSentence(): (rule: RuleRow) => string {
  const { t } = useTranslation('catalogue');
  const { t: awards } = useTranslation('awards');
  const { dong, coefficient } = useFigures();
  return useCallback(
    ({ key, value }: RuleRow) => {
      const rounding = key === 'bonus.rounding' && readRule(key, value);
      if (rounding) return t(`says.${rounding.mode}`, { step: dong(rounding.step) });
      const household = key === 'bonus.household' && readRule(key, value);
      if (household) return t('says.household', { factor: coefficient(household.factor) });
      const deputies = key === 'cluster.deputies' && readRule(key, value);
      if (deputies) return t('says.deputies', { most: deputies.most });
      const standing = key === 'posts.standing' && readRule(key, value);
      if (standing)
        return t('says.standing', { leaders: standing.leaders.join(', '), direct: standing.direct.join(', ') });
      const numbered = key === 'register.numbered' && readRule(key, value);
      if (numbered && numbered.levels.length > 0)
        return t('says.numbered', { levels: numbered.levels.map((level) => awards(`level.${level}`)).join(', ') });
      return numbered ? t('says.numberedNone') : t('says.unreadable');
    },
    [t, awards, dong, coefficient],
  );
}
