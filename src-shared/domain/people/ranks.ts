import { fold } from '../../base/vi-text.ts';

/** An entry of db/seed/catalogue/ranks.json: the 17 ranks in their order, and what civilians are called (order 0). */
export interface Rank {
  readonly code: string;
  readonly name: string;
  readonly group: 'soldier' | 'nco' | 'officer' | 'general' | 'civilian';
  readonly order: number;
  readonly aliases: readonly string[];
}

/** For comparing how ranks are written: "Thượng sỹ" is Thượng sĩ. */
const plain = (text: string): string => fold(text).replace(/\bsy\b/g, 'si');

/** Place of a rank among the 17, lowest first; undefined for civilians and for what is no rank. Source: Luật CAND 2018, Điều 21. */
export function rankOrder(ranks: readonly Rank[], written: string): number | undefined {
  const found = ranks.find(({ name }) => plain(name) === plain(written));
  return found && found.order > 0 ? found.order : undefined;
}

/** Whether one rank stands below another; undefined where either is none of the 17. */
export function isLowerRank(ranks: readonly Rank[], rank: string, than: string): boolean | undefined {
  const [a, b] = [rankOrder(ranks, rank), rankOrder(ranks, than)];
  return a === undefined || b === undefined ? undefined : a < b;
}
