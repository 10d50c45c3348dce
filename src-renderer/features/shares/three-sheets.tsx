import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedShare, shareThreshold } from '#shared/domain/cards/share-digits.ts';
import type { Refusal } from '#shared/errors.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ShareField } from './share-field.tsx';

const places = Array.from({ length: shareThreshold }, (_, at) => at);

/** Three sheets on their way back from paper. */
export function useThreeSheets() {
  const [typed, setTyped] = useState<readonly string[]>(places.map(() => ''));
  return {
    typed: [...typed],
    isWhole: typed.every((text) => readTypedShare(text).isWhole),
    change: (place: number, text: string) => setTyped(typed.map((each, at) => (at === place ? text : each))),
  };
}

type ThreeSheetsProps = {
  readonly sheets: ReturnType<typeof useThreeSheets>;
  readonly problem: Refusal | undefined;
};

/** A refusal that is about one sheet stands at that sheet. */
export function ThreeSheets({ sheets, problem }: ThreeSheetsProps) {
  const { t } = useTranslation('shares');
  const words = useRefusalWords();
  const params: Readonly<Record<string, unknown>> = problem?.params ?? {};
  const place = typeof params.place === 'number' ? params.place : undefined;
  return (
    <>
      {places.map((at) => (
        <ShareField
          key={at}
          label={t('sheetOf', { place: at + 1 })}
          value={sheets.typed[at] ?? ''}
          onChange={(text) => sheets.change(at, text)}
          problem={problem && place === at + 1 ? words(problem).sentence : undefined}
          autoFocus={at === 0}
        />
      ))}
      {problem && place === undefined && <RefusalMessage {...words(problem)} />}
    </>
  );
}
