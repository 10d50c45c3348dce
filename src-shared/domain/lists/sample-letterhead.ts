import type { Letterhead } from './list-input.ts';

/** What every police body's lists begin and end with: the ministry above, a copy for the archive below. */
export const usualLetterhead = { parentBody: 'Bộ Công an', recipients: ['Lưu: VT'] } satisfies Partial<Letterhead>;

/** Whose lists the units of the sample cluster sign: their parent's, at its place. Source: db/seed/sample/units.json. */
export const sampleLetterhead = {
  issuingBody: 'Công an tỉnh Hải Dương',
  place: 'Hải Dương',
} satisfies Partial<Letterhead>;
