import type { Letterhead } from '../lists/list-input.ts';
import { plain } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import type { BlankSheet } from './blank.ts';
import { type CertificateLine, certificateValues } from './certificate-values.ts';
import { isWhole, type PlacedDocument, placeCertificate } from './place.ts';

/** Everything that certificates are made of; the register is not asked again. */
export interface CertificatesInput {
  readonly sheet: BlankSheet;
  /** in the order in which they leave the printer; under each the letterhead of its decision's day */
  readonly awards: readonly { readonly line: CertificateLine; readonly letterhead: Letterhead }[];
}

/** One page for each award that fits the blank whole; the others are left out, and named before anything is printed. */
export function layoutCertificates({ sheet, awards }: CertificatesInput): PlacedDocument {
  const certificates = awards
    .map(({ line, letterhead }) => placeCertificate(sheet, certificateValues(line, letterhead)))
    .filter(isWhole);
  return {
    title: fill(paperWords.certificate.fileTitle, { count: String(certificates.length) }),
    author: plain(awards[0]?.letterhead.issuingBody ?? ''),
    pages: certificates.map(({ page }) => page),
  };
}

const kindOrder = { unit: 0, person: 1, household: 2 } as const;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * As the decision's list has them: highest form first, in each collectives, people, households.
 * @param lines inside one kind already in the order of the list: units by their own order, people by given name
 */
export const inListOrder = (lines: readonly CertificateLine[]): readonly CertificateLine[] =>
  lines.toSorted(
    (a, b) => a.formOrder - b.formOrder || byText(a.formName, b.formName) || kindOrder[a.kind] - kindOrder[b.kind],
  );
