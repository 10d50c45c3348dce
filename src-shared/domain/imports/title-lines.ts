import type { AwardIndex } from './award-index.ts';
import { splitDecision } from './decision-text.ts';
import type { DirectoryAwardType } from './directory.ts';
import { type Section, sectionOf } from './group-rows.ts';
import { type Line, textOf } from './lines.ts';
import { plainKey, withoutEnumerator } from './plain-key.ts';
import type { UnitEntry, UnitIndex } from './unit-index.ts';

/** What the lines above a heading say of all the rows below it. */
export type TitleFacts = {
  readonly year?: number;
  readonly award?: DirectoryAwardType;
  readonly section?: Section;
  readonly unit?: UnitEntry;
  /** "(Kèm theo Quyết định số … ngày …)". */
  readonly decisionNumber?: string;
  readonly decisionDate?: string;
};

const YEAR = /(?<!tháng\s*\d{0,2}\s*)\bnăm\s+((?:19|20)\d{2})\b/iu;
const YEAR_IN_NAME = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/;

export function readTitle(lines: readonly Line[], sheetName: string, awards: AwardIndex, units: UnitIndex): TitleFacts {
  const texts = lines.flatMap((line) => line.own.map(textOf));
  const facts: { -readonly [K in keyof TitleFacts]: TitleFacts[K] } = {};
  const year = first(texts, (text) => YEAR.exec(text)?.[1]) ?? YEAR_IN_NAME.exec(sheetName)?.[1];
  if (year) facts.year = Number(year);
  const award = first(texts, (text) => awardIn(text, awards));
  if (award) facts.award = award;
  const section = first(texts, (text) => sectionIn(text));
  if (section) facts.section = section;
  const unit = onlyUnit(texts, units);
  if (unit) facts.unit = unit;
  const attached = texts.find((text) => /k[eè]m theo\s+(?:quyết định|qđ)/iu.test(text));
  if (attached) {
    const { number, date } = splitDecision(attached.replace(/^.*?(?:quyết định|qđ)/iu, ''));
    if (number) facts.decisionNumber = number;
    if (date) facts.decisionDate = date;
  }
  return facts;
}

function first<T>(texts: readonly string[], read: (text: string) => T | undefined): T | undefined {
  for (const text of texts) {
    const found = read(text);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "DANH SÁCH cá nhân được tặng Bằng khen của Bộ trưởng Bộ Công an". */
function awardIn(text: string, awards: AwardIndex): DirectoryAwardType | undefined {
  const given = /(?:tặng|danh hiệu|đạt)\s+(.*)$/iu.exec(text)?.[1];
  if (!given) return undefined;
  const match = awards.find(given);
  return match.kind === 'one' ? match.type : undefined;
}

/** Only a title that names one kind: "Danh sách tập thể, cá nhân …" names both. */
function sectionIn(text: string): Section | undefined {
  const key = plainKey(text);
  if (/\btap the\b/.test(key) && /\bca nhan\b/.test(key)) return undefined;
  return sectionOf(withoutEnumerator(text));
}

function onlyUnit(texts: readonly string[], units: UnitIndex): UnitEntry | undefined {
  const named = new Set<UnitEntry>();
  for (const text of texts) {
    const match = units.find(text.replace(/^(?:đơn vị|phòng)\s*:/iu, ''));
    // The body above stands in every letterhead and says nothing of whose list it is.
    if (match.kind === 'one' && !/^(?:cong an (?:tinh|thanh pho)|bo cong an)\b/.test(plainKey(match.unit.name)))
      named.add(match.unit);
  }
  return named.size === 1 ? [...named][0] : undefined;
}
