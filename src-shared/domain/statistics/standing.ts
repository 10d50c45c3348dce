import { yearEnd } from '../../base/local-date.ts';
import { fold } from '../../base/vi-text.ts';
import { type Rule, type RuleValue, ruleOn } from '../catalogue/rules.ts';

/** `direct`: who does the work and leads nobody. */
export const standings = ['leader', 'direct', 'unknown'] as const;
export type Standing = (typeof standings)[number];

export type PostWords = RuleValue<'posts.standing'>;

const beginsWith = (post: string, words: readonly string[]): boolean =>
  words.some((word) => {
    const start = fold(word);
    return start !== '' && (post === start || post.startsWith(`${start} `) || post.startsWith(`${start},`));
  });

/**
 * Whether a post, as an award's snapshot has it, is a leader's. What no word of the dictionary begins is unknown and
 * never guessed.
 * Source: the reform asks for a share of those who work directly; which posts lead is a rule of headquarters.
 */
export function standingOf(post: string, words: PostWords | undefined): Standing {
  const written = fold(post);
  if (written === '' || !words) return 'unknown';
  // "Phó Trưởng phòng" before "Phó …": a leader's word is looked for first, since it says more.
  if (beginsWith(written, words.leaders)) return 'leader';
  return beginsWith(written, words.direct) ? 'direct' : 'unknown';
}

/** The dictionary that holds at the end of a year. */
export const postWordsOf = (rules: readonly Rule[], year: number): PostWords | undefined =>
  ruleOn(rules, 'posts.standing', yearEnd(year));
