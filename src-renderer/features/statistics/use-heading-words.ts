import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { recipientKinds } from '#shared/domain/awards.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { typeKinds } from '#shared/domain/catalogue/award-types.ts';
import { levels } from '#shared/domain/levels.ts';
import { type Dimension, noGroup, sexes } from '#shared/domain/statistics/choice.ts';
import { standings } from '#shared/domain/statistics/standing.ts';
import type { Heading } from '#shared/domain/statistics/table.ts';

const among = <T extends string>(values: readonly T[], key: string): T | undefined => values.find((one) => one === key);

/** What a row or column is called on the screen. */
export function useHeadingWords(): (dimension: Dimension | 'none', heading: Heading) => string {
  const { t } = useTranslation('statistics');
  const { t: ofAwards } = useTranslation('awards');
  return useCallback(
    (dimension, { key, title, detail }) => {
      if (title !== '' || detail !== '') return [title, detail].filter((text) => text !== '').join(' – ');
      if (key === noGroup) return t(`none.${among(['cluster', 'movement', 'commendationType'], dimension) ?? 'other'}`);
      switch (dimension) {
        case 'level':
          return ofAwards(`level.${among(levels, key) ?? 'unit'}`);
        case 'recipientKind':
          return ofAwards(`kind.${among(recipientKinds, key) ?? 'unit'}`);
        case 'commendationType':
          return ofAwards(`commendation.${among(commendationTypes, key) ?? 'cong_trang'}`);
        case 'awardKind':
          return t(`awardKind.${among(typeKinds, key) ?? 'form'}`);
        case 'sex':
          return t(`sex.${among(sexes, key) ?? 'unknown'}`);
        case 'standing':
          return t(`standing.${among(standings, key) ?? 'unknown'}`);
        default:
          return key;
      }
    },
    [t, ofAwards],
  );
}
