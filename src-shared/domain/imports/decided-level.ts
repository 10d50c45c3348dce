import type { Level } from '../levels.ts';
import { plainKey } from './plain-key.ts';

/** Levels that words or a number may mean, the likeliest first: "UBND" alone is a province's, or a commune's. */
export type LevelWords = readonly Level[];

const inWords: ReadonlyArray<readonly [RegExp, LevelWords]> = [
  [/\b(chu tich nuoc|nha nuoc|ctn)\b/, ['state']],
  [/\b(thu tuong|chinh phu|ttg|ttcp|cp)\b/, ['government']],
  [/\b(ubnd|uy ban nhan dan) (xa|phuong|dac khu|thi tran)\b/, ['commune']],
  [/\b(ubnd|uy ban nhan dan) (huyen|quan|thi xa)\b|\bcong an (cap )?(huyen|quan|thi xa)\b|^(cap )?huyen$/, ['unit']],
  [/\bcong an (cap )?(xa|phuong|dac khu|thi tran)\b|\btruong cong an\b/, ['unit', 'commune']],
  [/\bcong an (cap )?(tinh|thanh pho|tp)\b|\b(cat|catp)\b/, ['provincial_police']],
  [/\b(bo truong|bo cong an|bca|cap bo)\b|^bo$/, ['ministry']],
  [/\b(ubnd|uy ban nhan dan|chu tich tinh|cap tinh|giam doc so)\b|^(tinh|thanh pho)$/, ['province']],
  [/\b(giam doc|gd)\b/, ['provincial_police']],
  [/\b(truong phong|phong|co so|don vi|thu truong)\b/, ['unit']],
  [/\b(xa|phuong|dac khu)\b/, ['commune', 'unit']],
];

/** "Bộ trưởng Bộ Công an" → ministry. */
export const levelInWords = remembering((text) => {
  const key = plainKey(text);
  return key === '' ? undefined : inWords.find(([words]) => words.test(key))?.[1];
});

/** A list has few distinct levels and numbers, each many times. */
function remembering(read: (text: string) => LevelWords | undefined): (text: string) => LevelWords | undefined {
  const known = new Map<string, LevelWords | undefined>();
  return (text) => {
    if (known.has(text)) return known.get(text);
    if (known.size > 20_000) known.clear();
    const level = read(text);
    known.set(text, level);
    return level;
  };
}

const inNumbers: ReadonlyArray<readonly [RegExp, LevelWords]> = [
  [/^ctn$/, ['state']],
  [/^(ttg|cp)$/, ['government']],
  [/^(bca|bnv|tcct)$/, ['ministry']],
  [/^ubnd$/, ['province', 'unit', 'commune']],
  [/^(cat|catp|ca)$/, ['provincial_police']],
  [/^(cax|cap|cadk|catt)$/, ['unit', 'commune']],
  [/^(cah|caq|catx|p[abckxhv]\d{1,2})$/, ['unit']],
];

/** By the letters behind a decision's number: "7649/QĐ-BCA-X01" → ministry. Source: Nghị định 30/2020, Phụ lục I. */
export function levelInNumber(number: string): LevelWords | undefined {
  const slash = number.indexOf('/');
  return slash < 0 ? undefined : levelInSigns(number.slice(slash + 1));
}

const levelInSigns = remembering((signs) => {
  for (const sign of plainKey(signs).split(' ')) {
    const found = inNumbers.find(([pattern]) => pattern.test(sign));
    if (found) return found[1];
  }
  return undefined;
});

export type DecidedLevel = { readonly level: Level; readonly disagrees?: 'stated' | 'number' };

/**
 * The level of an award is that of the authority that decided it. Three witnesses: what the list states (its level
 * column, else the heading above the row), the decision's number, and the form's own level in the catalogue.
 * 1. A state form is decided by the President alone, so its level is `state` whatever else is written.
 * 2. Otherwise the level that two witnesses agree on; where no two agree, what the list states, then the number.
 * A witness that is overruled, or that overrules the catalogue, is reported, so that a person looks at the decision.
 * Source: decisions D10; Luật 06/2022 Điều 77–80.
 */
export function decideLevel(form: Level, stated: LevelWords | undefined, number: LevelWords | undefined): DecidedLevel {
  const says = (words: LevelWords | undefined): boolean => words === undefined || words.includes(form);
  if (says(stated) && says(number)) return { level: form };
  const disagrees = says(stated) ? 'number' : 'stated';
  if (form === 'state') return { level: form, disagrees };
  // Here at least one of them names another level. If the other one names the form's, the form's stands.
  if ((stated && says(stated)) || (number && says(number))) return { level: form, disagrees };
  const level = stated?.[0] ?? number?.[0] ?? form;
  return { level, disagrees };
}
