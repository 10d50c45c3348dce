import { fold } from '#shared/base/vi-text.ts';
import type { DirectoryRank, ImportDirectory } from './directory.ts';
import { plainKey, tokensOf, trimSeparators } from './plain-key.ts';

export type RankAndPost = { readonly rank?: string; readonly post?: string };

/** Splits rank from post. Ranks come from db/seed/catalogue/ranks.json and are written as there. */
export class RankIndex {
  private readonly byWords = new Map<string, string>();
  /** "4//", "Tr/tá": told apart by their signs, so compared without spaces but with them. Longest first. */
  private readonly bySigns: Array<readonly [signs: string, rank: string]> = [];
  private longest = 1;
  /** First words seen, and whether a rank begins with them: a list has few family names and a hundred thousand people. */
  private readonly beginnings = new Map<string, boolean>();
  private readonly firstWords = new Set<string>();
  private readonly found = new Map<string, RankAndPost>();
  private readonly posts: ReadonlyMap<string, string>;

  constructor(ranks: readonly DirectoryRank[], posts: ImportDirectory['posts'] = []) {
    this.posts = new Map(posts.map(({ short, full }) => [plainKey(short), full]));
    for (const { name, aliases } of ranks) {
      for (const written of [name, ...aliases]) {
        if (/[^\p{L}\p{N}\s]/u.test(written)) this.bySigns.push([compact(written), name]);
        else this.byWords.set(plainKey(written), name);
        this.firstWords.add(plainKey(written).split(' ')[0] ?? '');
        this.longest = Math.max(this.longest, plainKey(written).split(' ').length);
      }
    }
    this.bySigns.sort(([a], [b]) => b.length - a.length);
  }

  /** The rank that a whole text names. */
  rankOf(text: string): string | undefined {
    return this.byWords.get(plainKey(text)) ?? this.bySigns.find(([signs]) => signs === compact(text))?.[1];
  }

  /** "Thiếu tá, Phó Đội trưởng", "Phó Đội trưởng - Thiếu tá", "4//, Trưởng phòng"; without a rank all is post. */
  split(text: string): RankAndPost {
    const known = this.found.get(text);
    if (known) return known;
    if (this.found.size > 20_000) this.found.clear();
    const parts = this.search(text);
    this.found.set(text, parts);
    return parts;
  }

  private search(text: string): RankAndPost {
    if (text === '') return {};
    const whole = this.rankOf(text);
    if (whole) return { rank: whole };
    const atStart = this.atStart(text);
    if (atStart) return this.withPost(atStart.rank, text.slice(atStart.end));
    const tokens = tokensOf(text);
    for (let size = Math.min(this.longest, tokens.length - 1); size > 0; size--) {
      const last = tokens.slice(-size);
      const rank = this.byWords.get(last.map(({ key }) => key).join(' '));
      if (rank) return this.withPost(rank, text.slice(0, last[0]?.start ?? 0));
    }
    return this.withPost(undefined, text);
  }

  /** A rank at the beginning of a text, and where it ends: "Thiếu tá Nguyễn Văn A". */
  atStart(text: string): { readonly rank: string; readonly end: number } | undefined {
    if (!this.mayBegin(/^[^\s,;(]*/.exec(text)?.[0] ?? '')) return undefined;
    const signs = this.signsAtStart(text);
    if (signs) return signs;
    const tokens = tokensOf(text.slice(0, 60));
    for (let size = Math.min(this.longest, tokens.length - 1); size > 0; size--) {
      const rank = this.byWords.get(
        tokens
          .slice(0, size)
          .map(({ key }) => key)
          .join(' '),
      );
      if (rank) return { rank, end: tokens[size - 1]?.end ?? 0 };
    }
    return undefined;
  }

  /** A post that is one of the station's short forms, whole, is written out. */
  private withPost(rank: string | undefined, rest: string): RankAndPost {
    const written = trimSeparators(rest);
    const post = this.posts.get(plainKey(written)) ?? written;
    return { ...(rank !== undefined && { rank }), ...(post !== '' && { post }) };
  }

  private mayBegin(word: string): boolean {
    const known = this.beginnings.get(word);
    if (known !== undefined) return known;
    if (this.beginnings.size > 20_000) this.beginnings.clear();
    const may = /[^\p{L}\p{M}]/u.test(word) || this.firstWords.has(plainKey(word));
    this.beginnings.set(word, may);
    return may;
  }

  private signsAtStart(text: string): { rank: string; end: number } | undefined {
    for (const [signs, rank] of this.bySigns) {
      let end = 0;
      // An alias is a few signs long; spaces between them are the only thing that makes its writing longer.
      while (end < Math.min(text.length, 16) && compact(text.slice(0, end)).length < signs.length) end += 1;
      if (compact(text.slice(0, end)) === signs && !/^[\p{L}\p{N}/]/u.test(text.slice(end))) return { rank, end };
    }
    return undefined;
  }
}

const compact = (text: string): string => fold(text).replaceAll(' ', '');
