import type { GivenStation } from '#support/exchange.ts';
import { givenAwards } from '../awards/given-awards.ts';

/** 31 awards to collectives and 61 to people, as the sample list has. */
export function enterTheYear(at: GivenStation): readonly string[] {
  const collectives = Array.from({ length: 31 }, (_, i) => ({ unit: `PA0${1 + (i % 3)}`, number: `${i}/QĐ-CAT` }));
  const individuals = Array.from({ length: 61 }, (_, i) => ({
    person: `Nguyễn Văn ${String.fromCharCode(65 + (i % 26))}${i}`,
    birth: i % 2 ? `19${70 + (i % 30)}` : `1985-01-${String(1 + (i % 28)).padStart(2, '0')}`,
    unit: `PA0${1 + (i % 3)}`,
    number: `${100 + i}/QĐ-CAT`,
  }));
  return givenAwards(at.register(), at.host.ctx(), [...collectives, ...individuals]);
}
