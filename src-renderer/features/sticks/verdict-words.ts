import type { TFunction } from 'i18next';
import type { StickVerdict } from '#shared/api/sticks.ts';
import type { Refusal } from '#shared/errors.ts';
import type { RefusalWords } from '../../ui/feedback/refusal-message.tsx';
import { dayText, instantText } from '../../ui/format-instant.ts';
import type { Tone } from '../../ui/tone.ts';

const tones: Readonly<Record<StickVerdict['state'], Tone>> = {
  ready: 'ok',
  covered: 'plain',
  taken: 'plain',
  older: 'plain',
  gap: 'wait',
  restored: 'bad',
  weAreOlder: 'bad',
  notForMe: 'plain',
  tooNew: 'wait',
  arriving: 'wait',
  stranger: 'bad',
  revoked: 'bad',
  damaged: 'bad',
  unreadable: 'bad',
  card: 'plain',
  volume: 'ok',
};

export type VerdictWords = { readonly tone: Tone; readonly word: string; readonly sentence: string };

/** What a file is to this station, in a word and a sentence that says what to do. */
export function verdictWords(
  verdict: StickVerdict,
  {
    t,
    refusal,
    nowMs,
  }: {
    readonly t: TFunction<'sticks'>;
    readonly refusal: (why: Refusal) => RefusalWords;
    readonly nowMs: number;
  },
): VerdictWords {
  const said = (sentence: string): VerdictWords => ({
    tone: tones[verdict.state],
    word: t(`verdict.${verdict.state}.word`),
    sentence,
  });
  switch (verdict.state) {
    case 'ready':
      return said(verdict.order === 1 ? t('verdict.ready.first') : t('verdict.ready.next', { order: verdict.order }));
    case 'covered':
      return said(t('verdict.covered.sentence', { by: verdict.by }));
    case 'taken':
      return said(verdict.at === null ? '' : t('verdict.taken.sentence', { when: instantText(verdict.at, nowMs) }));
    case 'gap':
      return said(gapSentence(verdict, t));
    case 'notForMe':
      return said(
        verdict.name === null
          ? t('verdict.notForMe.code', { code: verdict.code })
          : t('verdict.notForMe.named', { code: verdict.code, name: verdict.name }),
      );
    case 'tooNew':
      return said(t('verdict.tooNew.sentence', { theirs: verdict.theirs, ours: verdict.ours }));
    case 'stranger':
      return said(t('verdict.stranger.sentence', { code: verdict.code }));
    case 'revoked':
      return said(t('verdict.revoked.sentence', { code: verdict.code }));
    case 'damaged':
    case 'unreadable': {
      const { sentence, whatToDo } = refusal(verdict.why);
      return said(whatToDo ? `${sentence} ${whatToDo}` : sentence);
    }
    case 'card':
      return said(t(`verdict.card.${verdict.card}`, { code: verdict.code }));
    case 'arriving':
      return said(t('verdict.arriving.sentence'));
    case 'older':
      return said(t('verdict.older.sentence'));
    case 'volume':
      return said(t('verdict.volume.sentence'));
    case 'restored':
      return said(t('verdict.restored.sentence'));
    case 'weAreOlder':
      return said(t('verdict.weAreOlder.sentence'));
  }
}

function gapSentence(
  { first, last, since, until }: Extract<StickVerdict, { state: 'gap' }>,
  t: TFunction<'sticks'>,
): string {
  const numbers =
    first === null || last === null
      ? t('verdict.gap.some')
      : first === last
        ? t('verdict.gap.one', { first })
        : t('verdict.gap.several', { first, last });
  const days =
    since === null
      ? t('verdict.gap.until', { until: dayText(new Date(until)) })
      : t('verdict.gap.since', { since: dayText(new Date(since)), until: dayText(new Date(until)) });
  return t('verdict.gap.sentence', { numbers, days });
}
