/** Somebody of the force, or anybody else who can be commended. Source: TT 20/2025/TT-BCA (Kỷ niệm chương). */
export const personKinds = ['police', 'outsider'] as const;
export type PersonKind = (typeof personKinds)[number];

/** Where a person stands towards the force: serving, or the way in which they left it. */
export const personStatuses = ['active', 'retired', 'transferredOut', 'discharged', 'dismissed', 'dead'] as const;
export type PersonStatus = (typeof personStatuses)[number];

export const genders = ['male', 'female'] as const;
export type Gender = (typeof genders)[number];

/** What changes over the years and is kept with its day. */
export const factKinds = ['rank', 'post', 'unit', 'status'] as const;
export type FactKind = (typeof factKinds)[number];

/** What a person is, whenever one asks; a slip in it is corrected, it does not change on a day. */
export const identityFields = [
  'fullName',
  'birth',
  'gender',
  'serviceNumber',
  'citizenNumber',
  'kind',
  'organization',
  'note',
] as const;
export type IdentityField = (typeof identityFields)[number];
export type Identity = Readonly<Record<Exclude<IdentityField, 'kind'>, string>> & { readonly kind: PersonKind };
