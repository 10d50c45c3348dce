import type { ImportContext } from './import-context.ts';
import { trimSeparators } from './plain-key.ts';
import type { Reading } from './reading.ts';
import { looksLikeTeam } from './record-kind.ts';

export type Service = { readonly rank?: string; readonly post?: string; readonly team?: string };

/**
 * Rank and post from their columns, from one that holds both (and perhaps the unit), or from around the name.
 * @param before a rank written before the name
 * @param behind what is written behind it
 */
export function readService(
  { cells, row, context }: Reading,
  before: string | undefined,
  behind: string | undefined,
): Service {
  const written = cells.text('rank');
  const own = context.ranks.split(written);
  if (written !== '' && !own.rank) row.add('warning', 'import.rankUnknown', { rank: written }, cells.use('rank'));
  const inPost = context.ranks.split(cells.text('post'));
  const mixed = readMixed(cells.text('rankAndPost') || cells.text('rankPostUnit') || behind || '', context);
  const rank = own.rank || written || inPost.rank || mixed.rank || before;
  const post = inPost.post || (own.rank && own.post) || mixed.post;
  return { ...(rank && { rank }), ...(post && { post }), ...(mixed.team && { team: mixed.team }) };
}

/** "Thiếu tá, Phó Đội trưởng, Đội 2, Phòng An ninh kinh tế": rank, post and team; the unit is read elsewhere. */
function readMixed(text: string, context: ImportContext): Service {
  const { rank, post: rest = '' } = context.ranks.split(text);
  const within = context.units.within(rest);
  const head = within ? headOf(within.before) : rest;
  const parts = head.split(/\s*[,;]\s*/).map(trimSeparators);
  const team = within && parts.findLast(looksLikeTeam);
  const post = within ? parts.filter((part) => part !== '' && part !== team).join(', ') : head;
  return { ...(rank && { rank }), ...(post && { post }), ...(team && { team }) };
}

/** "Phó Trưởng phòng An ninh kinh tế" is the deputy head of that office: the word belongs to both. */
const headOf = (before: string): string => trimSeparators(before).replace(/(trưởng)$/iu, '$1 phòng');
