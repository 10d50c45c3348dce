import { type Token, trimSeparators } from './plain-key.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** How the name of a part of a unit begins: đội, tổ, ban, trạm, tiểu đoàn, đại đội, nhóm, bộ phận, chi đội, trại, bệnh xá. */
const TEAM = words('doi to ban tram tieu trung dai nhom phan chi trai benh');
/** Words between a team and its unit, or before a unit's code, that name nothing. */
const LINKS = words('phong don vi thuoc cua cong tac tai truc can bo chien si');
/** How the name of what stands above a unit begins: Công an tỉnh, CAT, Bộ Công an. */
const ABOVE = words('cong cat catp ca bo tinh');

const SEPARATED_BEFORE = /[,;:\-–—/|(\n]\s*$/;
const SEPARATED_AFTER = /^\s*[,;:\-–—/|()\n]/;
const LINK_AT_END = /[\s,;:\-–—/|(]*(?:thuộc|của|phòng|đơn vị)?[\s,;:\-–—/|(]*$/iu;

/**
 * The team written before or after a unit's name, which takes the tokens `from` to `to`.
 * @returns '' when there is none; undefined when the words around make it another name ("Phòng An ninh kinh tế mới")
 */
export function readTeam(text: string, tokens: readonly Token[], from: number, to: number): string | undefined {
  const before = teamBefore(text, tokens, from);
  const after = teamAfter(text, tokens, to);
  if (before === undefined || after === undefined) return undefined;
  return before || after;
}

function teamBefore(text: string, tokens: readonly Token[], from: number): string | undefined {
  const head = text.slice(0, tokens[from]?.start ?? 0);
  const first = tokens.slice(0, from).find(({ key }) => !LINKS.has(key));
  if (!first) return '';
  const isTeam = TEAM.has(first.key) || SEPARATED_BEFORE.test(head);
  return isTeam ? trimSeparators(head.replace(LINK_AT_END, '')) : undefined;
}

function teamAfter(text: string, tokens: readonly Token[], to: number): string | undefined {
  const next = tokens[to];
  const tail = text.slice(tokens[to - 1]?.end ?? text.length);
  if (!next) return '';
  const isTeam = TEAM.has(next.key) && !ABOVE.has(next.key);
  if (isTeam) return trimSeparators(tail.split(/[,;(]/).find((part) => trimSeparators(part) !== '') ?? '');
  return SEPARATED_AFTER.test(tail) || ABOVE.has(next.key) ? '' : undefined;
}
