import { askedKey, type Texts } from './locale-files.ts';
import { usesOf } from './locale-uses.ts';
import type { Sources } from './read-sources.ts';

/** Keys made by a template, with the values that fill its gap. A family that is not listed may not be asked for. */
export type Families = Readonly<Record<string, readonly string[]>>;

/** What is wrong between the sources and the texts, one sentence each. */
export type LocaleComplaints = { readonly missing: string[]; readonly unused: string[] };

/**
 * Compares what the sources ask for with what the texts hold.
 * @param families by namespace and template, as `app:nav.*`
 * @param taken namespaces whose keys are all taken by another rule
 */
export function checkLocaleUses(
  sources: Sources,
  texts: Texts,
  families: Families,
  taken: readonly string[],
): LocaleComplaints {
  const keys = new Set([...texts.keys()].map(askedKey));
  const namespaces = new Set([...keys].map((key) => key.slice(0, key.indexOf(':'))));
  const used = new Set<string>();
  const usedFamilies = new Set<string>();
  const missing: string[] = [];
  for (const [file, source] of sources) {
    const uses = usesOf(file, source);
    const named = uses.namespaces.length > 0 ? uses.namespaces : [...namespaces];
    const candidates = (key: string) => (key.includes(':') ? [key] : named.map((namespace) => `${namespace}:${key}`));
    for (const key of uses.asked) {
      const found = candidates(key).filter((candidate) => keys.has(candidate));
      if (found.length === 0) missing.push(`${file}: ${key}`);
      for (const each of found) used.add(each);
    }
    for (const family of uses.families) {
      const found = candidates(family).filter((candidate) => families[candidate]);
      if (found.length === 0) missing.push(`${file}: the family ${family} is not listed`);
      for (const each of found) usedFamilies.add(each);
    }
    for (const literal of uses.literals) for (const each of candidates(literal)) if (keys.has(each)) used.add(each);
  }
  for (const [family, values] of Object.entries(families)) {
    if (!usedFamilies.has(family)) missing.push(`the family ${family} is listed and not asked for`);
    for (const value of values) {
      const key = family.replace('*', value);
      if (keys.has(key)) used.add(key);
      else missing.push(`${family}: ${key}`);
    }
  }
  const isTaken = (key: string) => taken.some((namespace) => key.startsWith(`${namespace}:`));
  return { missing, unused: [...keys].filter((key) => !used.has(key) && !isTaken(key)) };
}
