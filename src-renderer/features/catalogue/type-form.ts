import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { Input } from '#shared/api/index.ts';
import type { AwardTypeDraft } from '#shared/domain/catalogue/award-types.ts';

/** A title or form as typed: other names are one text, a line each. */
export type TypeForm = Omit<AwardTypeDraft, 'aliases' | 'sortOrder'> & {
  readonly aliases: string;
  readonly sortOrder: string;
};

export const emptyType: TypeForm = {
  code: '',
  nameVi: '',
  nameEn: '',
  kind: 'form',
  family: 'khac',
  recipient: 'both',
  level: 'provincial_police',
  authority: '',
  sortOrder: '0',
  validFrom: '',
  validTo: '',
  aliases: '',
  commendationTypes: [],
  oncePerPerson: false,
  certainty: '',
  source: '',
  note: '',
};

export function typeForm({ id: _, rates: __, aliases, sortOrder, ...rest }: CatalogueEntry): TypeForm {
  return { ...rest, aliases: aliases.join('\n'), sortOrder: String(sortOrder) };
}

export function typeFrom(form: TypeForm): Input<'awardTypes.save'>['draft'] {
  const aliases = form.aliases
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return { ...form, aliases, commendationTypes: [...form.commendationTypes], sortOrder: Number(form.sortOrder) };
}
