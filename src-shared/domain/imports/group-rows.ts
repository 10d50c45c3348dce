import type { AwardIndex } from './award-index.ts';
import { type LevelWords, levelInWords } from './decided-level.ts';
import { splitDecision } from './decision-text.ts';
import type { DirectoryAwardType } from './directory.ts';
import { type Line, textOf } from './lines.ts';
import { enumeratorDepth, plainKey, trimSeparators, withoutEnumerator } from './plain-key.ts';
import type { UnitEntry, UnitIndex } from './unit-index.ts';

export type Section = 'collective' | 'person';

/** What a heading between rows says of the rows below it. */
export type GroupMeaning =
  | { readonly of: 'section'; readonly section: Section }
  | { readonly of: 'award'; readonly award: DirectoryAwardType }
  | { readonly of: 'level'; readonly level: LevelWords; readonly words: string }
  | { readonly of: 'decision'; readonly number: string; readonly date: string }
  | { readonly of: 'unit'; readonly unit: UnitEntry; readonly team?: string };

export type GroupHeading = { readonly text: string; readonly depth?: number };

/** The text of a row that may be a heading between rows, and how deep its number says it stands. */
export function headingText(line: Line): GroupHeading {
  const texts = line.own.map(textOf).filter((text) => text !== '');
  const [first = '', ...rest] = texts;
  const alone = enumeratorDepth(first);
  if (rest.length > 0 && alone !== undefined) return { text: rest.join(' '), depth: alone };
  const whole = texts.join(' ');
  const bare = withoutEnumerator(whole);
  const depth = bare === whole ? undefined : enumeratorDepth(whole.slice(0, whole.length - bare.length));
  return { text: bare, ...(depth !== undefined && { depth }) };
}

/** Words of a heading that count or introduce: "(15 đồng chí)", "gồm 3 tập thể", ":". */
const COUNT = /\([^)]*\d[^)]*\)|[:\s–-]*(?:gồm|có)?\s*\d+\s*(?:lượt|đồng chí|tập thể|cá nhân|đơn vị|người|đ\/c).*$/giu;

/** What follows an award in a heading that also names its decision. */
const DECISION = /[\s,;(–-]*(?:(?:kèm )?theo\s+|tại\s+)?(?:quyết định|qđ)(?![\p{L}]).*$/iu;

/** @param above words of the level over it: "Giấy khen" under "CÔNG AN TỈNH" is its director's */
export function groupMeaning(text: string, awards: AwardIndex, units: UnitIndex, above = ''): GroupMeaning[] {
  const decision = splitDecision(text);
  if (!decision.number.includes('/')) return meaningOf(text, awards, units, above);
  const head = text.replace(DECISION, '');
  return [...(head === '' ? [] : meaningOf(head, awards, units, above)), { of: 'decision', ...decision }];
}

function meaningOf(text: string, awards: AwardIndex, units: UnitIndex, above: string): GroupMeaning[] {
  const bare = trimSeparators(text.replace(COUNT, ''));
  const award = awards.find(bare, above);
  if (award.kind === 'one') return [{ of: 'award', award: award.type }];
  const section = sectionOf(bare);
  if (section) {
    const given = awards.find(bare.replace(/^.*?(?:tặng|đạt)(?: danh hiệu)?\s/iu, ''));
    const meaning: GroupMeaning = { of: 'section', section };
    return given.kind === 'one' ? [meaning, { of: 'award', award: given.type }] : [meaning];
  }
  const level = levelAbove(bare);
  const unit = units.find(bare);
  // "CÔNG AN TỈNH" between rows is who decided, even where it is a unit too; "Công an xã Tân Kỳ" is whose rows follow.
  const isAuthority = level !== undefined && !['unit', 'commune'].includes(level[0] ?? '');
  if (unit.kind === 'one' && !isAuthority)
    return [{ of: 'unit', unit: unit.unit, ...(unit.team && { team: unit.team }) }];
  return level ? [{ of: 'level', level, words: bare }] : [];
}

/** "Trưởng phòng" names a level, "Phòng Cảnh sát hình sự" an office: words for the lower levels must stand alone. */
function levelAbove(text: string): LevelWords | undefined {
  const level = levelInWords(text);
  const longest = level?.[0] === 'unit' || level?.[0] === 'commune' ? 3 : 8;
  return plainKey(text).split(' ').length <= longest ? level : undefined;
}

export function sectionOf(text: string): Section | undefined {
  const key = plainKey(text).replace(/^(danh sach|ve|doi voi|cac) /, '');
  if (/^tap the\b/.test(key)) return 'collective';
  return /^ca nhan\b/.test(key) ? 'person' : undefined;
}

/** The headings that stand over a row, outermost first. */
export class GroupContext {
  private entries: Array<{ readonly depth: number; readonly meaning: GroupMeaning }> = [];

  /** A heading ends those as deep as itself or deeper, and any of its own kind. */
  enter(meanings: readonly GroupMeaning[], depth: number | undefined): void {
    const kinds = new Set(meanings.map(({ of }) => of));
    const same = this.entries.find(({ meaning }) => kinds.has(meaning.of));
    const deepest = Math.max(-1, ...this.entries.map((entry) => entry.depth));
    const own = depth ?? same?.depth ?? deepest + 0.1;
    this.entries = this.entries.filter((entry) => entry.depth < own && !kinds.has(entry.meaning.of));
    for (const meaning of meanings) this.entries.push({ depth: own, meaning });
  }

  /** A heading nobody understands still ends what stood before it: better no award than the wrong one. */
  leave(depth: number | undefined): void {
    this.entries = this.entries.filter((entry) =>
      depth === undefined ? entry.meaning.of === 'section' : entry.depth < depth,
    );
  }

  get<K extends GroupMeaning['of']>(of: K): Extract<GroupMeaning, { of: K }> | undefined {
    return this.entries.find(({ meaning }) => meaning.of === of)?.meaning as
      | Extract<GroupMeaning, { of: K }>
      | undefined;
  }
}
