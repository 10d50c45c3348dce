import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { Day } from '#shared/base/local-date.ts';
import { type Bonus, type BonusFacts, type BonusRecipient, bonusOf } from '#shared/domain/catalogue/bonus.ts';
import { inForce } from '#shared/domain/catalogue/dated.ts';

/** To whom a title or form may go, in the order in which amounts are shown. */
export function recipientsOf({ recipient }: CatalogueEntry): readonly BonusRecipient[] {
  return recipient === 'both' ? ['individual', 'collective'] : [recipient];
}

/** The coefficients of a day as a list shows them, "1,5 / 3,0"; '' where there are none. */
export function coefficientsOn(entry: CatalogueEntry, on: Day, write: (value: number) => string): string {
  const rate = inForce(entry.rates, on);
  if (!rate) return '';
  const both = recipientsOf(entry).map((who) => (who === 'collective' ? rate.collective : rate.individual));
  return both.map((value) => (value === null ? '–' : write(value))).join(' / ');
}

/** What the title or form comes to on a day, for everyone who may receive it. */
export const amountsOn = (
  entry: CatalogueEntry,
  on: Day,
  facts: BonusFacts,
): readonly { readonly recipient: BonusRecipient; readonly bonus: Bonus }[] =>
  recipientsOf(entry).map((recipient) => ({
    recipient,
    bonus: bonusOf({ recipient, decidedOn: on, rates: entry.rates }, facts),
  }));
