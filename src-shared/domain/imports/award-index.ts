import type { Level } from '../levels.ts';
import { levelInWords } from './decided-level.ts';
import type { DirectoryAwardType } from './directory.ts';
import { plainKey } from './plain-key.ts';

export type AwardMatch =
  | { readonly kind: 'one'; readonly type: DirectoryAwardType }
  | { readonly kind: 'many'; readonly candidates: readonly string[] }
  | { readonly kind: 'none' };

const NONE: AwardMatch = { kind: 'none' };

/** Words that say nothing about which award it is. */
const FILLERS = new Set(['cua', 'tang', 'duoc', 'thuong', 'danh', 'hieu', 'hinh', 'thuc']);

/** Where a phrase goes on to tell what for, when, or where: "… năm 2024", "… về thành tích", "… tỉnh Hải Dương". */
const TAIL = /\s(?:nam \d{4}|ve|vi da|vi co|do da|do co|trong|dot|quy|da co|cho|lan thu)\b.*$/;
const PLACE = /\b(tinh|thanh pho)\s(?!va\b)[a-z]+(?:\s[a-z]+){0,3}$/;

/** Finds award types by name, alias or abbreviation. Source: db/seed/catalogue/award-types.json. */
export class AwardIndex {
  private readonly byKey = new Map<string, DirectoryAwardType[]>();
  private readonly found = new Map<string, AwardMatch>();

  constructor(types: readonly DirectoryAwardType[]) {
    for (const type of types) {
      for (const name of [type.nameVi, ...type.aliases]) {
        for (const key of new Set([plainKey(name), essence(plainKey(name))])) this.add(key, type);
      }
    }
  }

  private add(key: string, type: DirectoryAwardType): void {
    const there = this.byKey.get(key);
    if (!there) this.byKey.set(key, [type]);
    else if (!there.includes(type)) there.push(type);
  }

  /**
   * @param context words of the level, for a bare "Bằng khen" beside "Bộ Công an"
   * @param day the decision's, to choose between a form and its successor of the same name
   */
  find(text: string, context = '', day?: string): AwardMatch {
    const memo = `${text}\n${context}\n${day ?? ''}`;
    const known = this.found.get(memo);
    if (known) return known;
    if (this.found.size > 20_000) this.found.clear();
    // With what stands in brackets first: some names of the catalogue need it, in most lists it is a remark.
    const keys = [plainKey(text), plainKey(text.replace(/\([^)]*\)/g, ' '))];
    const authorities = context === '' ? [] : [plainKey(context), authorityOf(context)];
    const matches = [...new Set(keys)].map((key) => this.search(key, authorities, day));
    const match = matches.find(({ kind }) => kind === 'one') ?? matches[0] ?? NONE;
    this.found.set(memo, match);
    return match;
  }

  /** A form named without its authority, known by the level of its decision. */
  findAt(text: string, level: Level, day?: string): AwardMatch {
    return this.find(text, AUTHORITIES[level], day);
  }

  private search(key: string, context: readonly string[], day: string | undefined): AwardMatch {
    if (key === '') return NONE;
    const short = key.replace(TAIL, '');
    const forms = [key, short, key.replace(PLACE, '$1'), short.replace(PLACE, '$1')];
    for (const form of [...forms, ...forms.map(essence)]) {
      const types = this.byKey.get(form);
      if (types) return choose(types, day);
    }
    for (const authority of context) {
      const together = this.search(`${short} cua ${authority}`, [], day);
      if (together.kind === 'one') return together;
    }
    return this.beginning(essence(short));
  }

  /** An award named too shortly: "Huân chương Chiến công" without its class. */
  private beginning(key: string): AwardMatch {
    if (!key.includes(' ')) return NONE;
    const names = new Set<string>();
    for (const [candidate, types] of this.byKey) {
      if (candidate.startsWith(`${key} `)) for (const { nameVi } of types) names.add(nameVi);
    }
    return names.size === 0 ? NONE : { kind: 'many', candidates: [...names].slice(0, 4) };
  }
}

/** Who decides at a level, as forms name them. */
const AUTHORITIES: Readonly<Record<Level, string>> = {
  state: 'chu tich nuoc',
  government: 'thu tuong chinh phu',
  ministry: 'bo cong an',
  province: 'ubnd tinh',
  provincial_police: 'giam doc cong an tinh',
  unit: 'truong phong',
  commune: 'ubnd xa',
};

const authorityOf = (words: string): string => {
  const level = levelInWords(words)?.[0];
  return level ? AUTHORITIES[level] : '';
};

function essence(key: string): string {
  const words = key.split(' ').filter((word) => !FILLERS.has(word));
  return words.length > 0 ? words.join(' ') : key;
}

export const isInForce = (type: DirectoryAwardType, day: string): boolean =>
  (type.validFrom === null || type.validFrom <= day) && (type.validTo === null || day <= type.validTo);

function choose(types: readonly DirectoryAwardType[], day: string | undefined): AwardMatch {
  const inForce = day === undefined ? types : types.filter((type) => isInForce(type, day));
  const left = inForce.length > 0 ? inForce : types;
  const [only] = left;
  if (only && left.length === 1) return { kind: 'one', type: only };
  return { kind: 'many', candidates: left.map(({ nameVi }) => nameVi).slice(0, 4) };
}
