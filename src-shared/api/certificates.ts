import { z } from 'zod';
import type { RecipientKind } from '#shared/domain/awards.ts';
import { blankSheet, type FieldKind } from '#shared/domain/certificates/blank.ts';
import type { CertificateValues } from '#shared/domain/certificates/certificate-values.ts';
import type { CertificatesInput } from '#shared/domain/certificates/certificates-layout.ts';
import type { FieldProblem, PrinterOffset } from '#shared/domain/certificates/place.ts';
import type { GridInput } from '#shared/domain/certificates/test-grid.ts';
import { id, nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';

/** What a blank is kept as. */
export const blankValues = z.object({
  name: shortText,
  /** the form it is the certificate of; null: any */
  awardTypeId: id<'awardType'>().nullable(),
  /** the authority whose blank it is; '' for any */
  authority: shortText,
  sheet: blankSheet,
});
export type BlankValues = z.output<typeof blankValues>;

export interface BlankRow extends BlankValues {
  readonly id: string;
  readonly hasPicture: boolean;
  readonly savedAt: number;
}

/** Which certificates: of a decision, or of some awards; those of a decision in the order of its list. */
export const certificateChoice = z.object({
  blankId: id<'blank'>(),
  decisionId: id<'decision'>().optional(),
  /** absent: all of the decision */
  awardIds: z.array(id<'award'>()).max(5000).readonly().optional(),
});
export type CertificateChoice = z.output<typeof certificateChoice>;

/** An award that may be printed, and what stands against it. */
export interface Candidate {
  readonly awardId: string;
  readonly kind: RecipientKind;
  readonly recipient: string;
  readonly unit: string;
  readonly awardTypeId: string;
  readonly authority: string;
  readonly formName: string;
  readonly posthumous: boolean;
  /** withdrawn awards are never printed */
  readonly isVoid: boolean;
  /** the blank is of another form */
  readonly otherForm: boolean;
  readonly problems: readonly { readonly kind: FieldKind; readonly why: FieldProblem['why']; readonly sign: string }[];
}

/** What a printer was measured to do. */
export const printerOffset = z.object({
  printer: z.string().min(1).max(200),
  xMm: z.number().min(-30).max(30),
  yMm: z.number().min(-30).max(30),
  scale: z.number().min(-30).max(30),
});
export interface KeptOffset extends PrinterOffset {
  readonly printer: string;
}

const blank = z.object({ id: id<'blank'>() });
/** In base64: as large as a re-encoded scan of A3 at 200 dpi may be. */
const picture = z.string().max(6_000_000);

/** Certificates on pre-printed blanks. Blanks and offsets are of this machine: nothing of them travels. */
export const certificatesApi = {
  /** By name. */
  'certificates.blanks': query(nothing).returns<readonly BlankRow[]>(),
  /** A JPEG as a data address, to lay under the fields on the screen; null: there is none. */
  'certificates.picture': query(blank).returns<string | null>(),
  /**
   * @param id absent for a new one
   * Refuses: blank.nameEmpty, blank.nameTaken, blank.tooMany, record.gone, register.readOnly.
   */
  'certificates.saveBlank': command(
    z.object({ id: id<'blank'>().optional(), values: blankValues }),
  ).returns<BlankRow>(),
  /** Refuses: register.readOnly. */
  'certificates.removeBlank': command(blank).returns<null>(),
  /** @param picture null takes it away. Refuses: record.gone, blank.notAPicture, register.readOnly. */
  'certificates.setPicture': command(blank.extend({ picture: picture.nullable() })).returns<null>(),
  /** The longest names of the register, to try a blank with. Refuses: list.noLetterhead. */
  'certificates.examples': query(nothing).returns<readonly CertificateValues[]>(),
  /** Refuses: record.gone, list.noLetterhead. */
  'certificates.candidates': query(certificateChoice).returns<readonly Candidate[]>(),
  /** Everything that certificates are made of. Refuses: record.gone, list.noLetterhead, certificate.none. */
  'certificates.input': query(certificateChoice).returns<CertificatesInput>(),
  /** Refuses: record.gone. */
  'certificates.grid': query(z.object({ blankId: id<'blank'>() })).returns<GridInput>(),
  'certificates.offsets': query(nothing).returns<readonly KeptOffset[]>(),
  /** Refuses: register.readOnly. */
  'certificates.setOffset': command(printerOffset).returns<null>(),
};
