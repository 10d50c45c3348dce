import type { DirectoryUnit } from './directory.ts';
import { plainKey, type Token, tokensOf } from './plain-key.ts';
import type { UnitRef } from './plan.ts';
import { readTeam } from './team-words.ts';

/** A unit that rows may name: of the register, or from a unit sheet of the same workbook. */
export type UnitEntry = {
  readonly ref: UnitRef;
  readonly code: string;
  readonly name: string;
  readonly parentId?: string;
  readonly id?: string;
  /** Its rows wait until headquarters has added it. */
  readonly waits: boolean;
  readonly ended: boolean;
};

export type UnitMatch =
  | { readonly kind: 'one'; readonly unit: UnitEntry; readonly team?: string }
  | { readonly kind: 'many'; readonly candidates: readonly string[] }
  | { readonly kind: 'none' };

const NONE: UnitMatch = { kind: 'none' };
type Hit = { readonly from: number; readonly to: number; readonly units: readonly UnitEntry[] };

/** Finds units by code, name, short name or alias, also behind a team ("Đội 2, Phòng An ninh kinh tế") or beside their code. */
export class UnitIndex {
  private readonly byPhrase = new Map<string, UnitEntry[]>();
  /** How many words phrases have that begin with a word, longest first: of 5,000 units a thousand begin with the same. */
  private readonly lengths = new Map<string, number[]>();
  private readonly byId = new Map<string, UnitEntry>();
  private readonly found = new Map<string, UnitMatch>();

  constructor(units: readonly DirectoryUnit[]) {
    for (const unit of units) {
      const { id, code, name, parentId } = unit;
      const entry: UnitEntry = {
        ref: { id },
        id,
        code,
        name,
        ...(parentId !== undefined && { parentId }),
        waits: unit.status === 'proposed',
        ended: unit.status === 'ended',
      };
      this.add(entry, [unit.shortName ?? '', ...(unit.aliases ?? [])]);
    }
  }

  add(entry: UnitEntry, otherNames: readonly string[] = []): void {
    this.found.clear();
    if (entry.id) this.byId.set(entry.id, entry);
    const name = plainKey(entry.name);
    const names = [plainKey(entry.code), name, ...otherNames.map(plainKey)];
    // "An ninh kinh tế" for "Phòng An ninh kinh tế": only when two words are left, one names too much.
    if (/^phong \S+ \S/.test(name)) names.push(name.slice(6), `p ${name.slice(6)}`);
    for (const phrase of new Set(names)) if (phrase !== '') this.addPhrase(phrase, entry);
  }

  private addPhrase(phrase: string, entry: UnitEntry): void {
    const there = this.byPhrase.get(phrase);
    if (there) {
      there.push(entry);
      return;
    }
    this.byPhrase.set(phrase, [entry]);
    const { 0: first = '', length } = phrase.split(' ');
    const known = this.lengths.get(first) ?? [];
    if (!known.includes(length))
      this.lengths.set(
        first,
        [...known, length].sort((a, b) => b - a),
      );
  }

  /** By its exact code or name only: for unit sheets, where a resemblance must not hide a new unit. */
  exact(text: string): UnitEntry | undefined {
    return preferred(this.byPhrase.get(plainKey(text)) ?? [])[0];
  }

  find(text: string): UnitMatch {
    const known = this.found.get(text);
    if (known) return known;
    if (this.found.size > 20_000) this.found.clear();
    const match = this.search(text);
    this.found.set(text, match);
    return match;
  }

  private search(text: string): UnitMatch {
    const whole = this.byPhrase.get(plainKey(text));
    if (whole) return one(preferred(whole));
    const tokens = tokensOf(text);
    const hits = this.hits(tokens);
    const first = hits[0];
    const last = hits.at(-1);
    if (!first || !last) return NONE;
    const team = readTeam(text, tokens, first.from, last.to);
    if (team === undefined) return NONE;
    const match = one(this.lowest(hits));
    return match.kind === 'one' && team !== '' ? { ...match, team } : match;
  }

  /** A unit anywhere in a text that also holds rank and post, and what stands before it. */
  within(text: string): { readonly unit: UnitEntry; readonly before: string } | undefined {
    const tokens = tokensOf(text);
    const hits = this.hits(tokens);
    const match = one(this.lowest(hits));
    if (match.kind !== 'one') return undefined;
    return { unit: match.unit, before: text.slice(0, tokens[hits[0]?.from ?? 0]?.start ?? 0) };
  }

  /** Units a name cut short may mean ("Phòng An ninh mạng"): never guessed, but said when the name is refused. */
  candidates(text: string): readonly string[] {
    const key = plainKey(text);
    if (!key.includes(' ')) return [];
    const candidates = new Set<string>();
    for (const [phrase, units] of this.byPhrase) {
      if (phrase.startsWith(`${key} `)) for (const unit of preferred(units)) candidates.add(label(unit));
      if (candidates.size > 3) break;
    }
    return [...candidates];
  }

  private hits(tokens: readonly Token[]): Hit[] {
    const hits: Hit[] = [];
    for (let from = 0; from < tokens.length; from++) {
      const lengths = this.lengths.get(tokens[from]?.key ?? '') ?? [];
      for (const length of lengths) {
        const units = from + length <= tokens.length && this.byPhrase.get(phraseAt(tokens, from, length));
        if (!units) continue;
        hits.push({ from, to: from + length, units: preferred(units) });
        from += length - 1;
        break;
      }
    }
    return hits;
  }

  /** Of "Phòng An ninh kinh tế, Công an tỉnh" the first: the second is only what stands above it. */
  private lowest(hits: readonly Hit[]): UnitEntry[] {
    const units = [...new Set(hits.flatMap((hit) => hit.units))];
    const above = new Set(units.flatMap((unit) => this.ancestors(unit)));
    const rest = units.filter((unit) => !above.has(unit));
    const police = (unit: UnitEntry): boolean => /^(cong an (tinh|thanh pho)|bo cong an)\b/.test(plainKey(unit.name));
    return rest.length > 1 && rest.some((unit) => !police(unit)) ? rest.filter((unit) => !police(unit)) : rest;
  }

  private ancestors(unit: UnitEntry): UnitEntry[] {
    const above: UnitEntry[] = [];
    let next = unit.parentId === undefined ? undefined : this.byId.get(unit.parentId);
    while (next && !above.includes(next)) {
      above.push(next);
      next = next.parentId === undefined ? undefined : this.byId.get(next.parentId);
    }
    return above;
  }
}

const phraseAt = (tokens: readonly Token[], from: number, length: number): string => {
  let phrase = tokens[from]?.key ?? '';
  for (let at = from + 1; at < from + length; at++) phrase += ` ${tokens[at]?.key}`;
  return phrase;
};

/** Units that still work before those that have ended. */
const preferred = (units: readonly UnitEntry[]): readonly UnitEntry[] => {
  const active = units.filter(({ ended }) => !ended);
  return active.length > 0 ? active : units;
};

const label = ({ code, name }: UnitEntry): string => `${code} ${name}`.trim();

function one(units: readonly UnitEntry[]): UnitMatch {
  const [unit] = units;
  if (!unit) return NONE;
  if (units.length === 1) return { kind: 'one', unit };
  return { kind: 'many', candidates: units.map(label).slice(0, 4) };
}
