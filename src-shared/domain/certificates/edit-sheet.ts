import { type BlankField, type BlankSheet, boxOf, type FieldKind } from './blank.ts';

/** What an arrow key moves a field by; with Shift ten times as much. */
export const stepMm = 0.5;

const tenth = (mm: number): number => Math.round(mm * 10) / 10;
const within = (mm: number, most: number): number => tenth(Math.min(Math.max(mm, 0), most));

const replaced = (sheet: BlankSheet, id: string, change: (field: BlankField) => BlankField): BlankSheet => ({
  ...sheet,
  fields: sheet.fields.map((field) => (field.id === id ? change(field) : field)),
});

export const setField = (sheet: BlankSheet, id: string, values: Partial<BlankField>): BlankSheet =>
  replaced(sheet, id, (field) => ({ ...field, ...values }));

/** Moves a field; its beginning and its baseline stay on the sheet. */
export const moveField = (sheet: BlankSheet, id: string, xMm: number, yMm: number): BlankSheet =>
  replaced(sheet, id, (field) => ({
    ...field,
    xMm: within(field.xMm + xMm, sheet.widthMm),
    yMm: within(field.yMm + yMm, sheet.heightMm),
  }));

/** Another field, in the middle of the sheet. */
export function addField(sheet: BlankSheet, kind: FieldKind, id: string, before: string): BlankSheet {
  const widthMm = tenth(sheet.widthMm / 3);
  const field: BlankField = {
    id,
    kind,
    before,
    xMm: tenth((sheet.widthMm - widthMm) / 2),
    yMm: tenth(sheet.heightMm / 2),
    widthMm,
    align: 'center',
    face: 'regular',
    sizePt: 14,
    minSizePt: 10,
    maxLines: 1,
    lineHeight: 1.25,
    upperCase: false,
  };
  return { ...sheet, fields: [...sheet.fields, field] };
}

export const removeField = (sheet: BlankSheet, id: string): BlankSheet => ({
  ...sheet,
  fields: sheet.fields.filter((field) => field.id !== id),
});

/** Fields of which a part lies beside the sheet. */
export const fieldsOutside = (sheet: BlankSheet): readonly BlankField[] =>
  sheet.fields.filter((field) => {
    const { leftMm, topMm, rightMm, bottomMm } = boxOf(field);
    return leftMm < 0 || topMm < 0 || rightMm > sheet.widthMm || bottomMm > sheet.heightMm;
  });

type Made = { readonly awardTypeId: string | null; readonly authority: string };
type Given = { readonly awardTypeId: string; readonly authority: string };

/** Which of some blanks awards are printed on: the one of their form and authority, else of their form, else the first. */
export function suggestBlank<Blank extends Made>(
  blanks: readonly Blank[],
  awards: readonly Given[],
): Blank | undefined {
  const scoreOf = ({ awardTypeId, authority }: Blank): number =>
    awards.filter((award) => award.awardTypeId === awardTypeId).length * 2 +
    awards.filter((award) => authority !== '' && award.authority.toLowerCase() === authority.toLowerCase()).length;
  const [first, ...others] = blanks;
  return first && others.reduce((best, blank) => (scoreOf(blank) > scoreOf(best) ? blank : best), first);
}
