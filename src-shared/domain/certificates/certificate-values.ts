import type { RecipientKind } from '../awards.ts';
import type { AwardStatus } from '../awards-status.ts';
import { formOnPaper } from '../lists/form-names.ts';
import type { Letterhead } from '../lists/list-input.ts';
import { dayInWords, plain, upper } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import { authorityHere } from '../register-numbers.ts';
import type { FieldKind } from './blank.ts';

/** One award as its certificate needs it. Days are YYYY-MM-DD; an empty text is not known. */
export interface CertificateLine {
  readonly awardId: string;
  readonly kind: RecipientKind;
  readonly name: string;
  /** rank, post and unit as they were on the day; of a collective only `unit`: the one above it */
  readonly rank: string;
  readonly post: string;
  readonly unit: string;
  readonly awardTypeId: string;
  readonly formName: string;
  readonly formOrder: number;
  readonly reason: string;
  /** "123", or as another authority printed it */
  readonly registerNumber: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  /** as the decision says, else as the catalogue names it for any province */
  readonly authority: string;
  readonly signer: string;
  readonly signerTitle: string;
  /** the person was dead on the day of the decision */
  readonly posthumous: boolean;
  readonly status: AwardStatus;
}

export type CertificateValues = Readonly<Record<Exclude<FieldKind, 'text'>, string>>;

const words = paperWords.certificate;

/**
 * What a certificate says, in final words.
 * @param letterhead of the day of the decision
 * Source: domain.md §5 (giấy khen, bằng khen); NĐ 30/2020 Phụ lục I (day, signer).
 */
export function certificateValues(line: CertificateLine, letterhead: Letterhead): CertificateValues {
  const { place } = letterhead;
  const number = plain(line.decisionNumber);
  const day = line.decidedOn === '' ? '' : dayInWords(line.decidedOn);
  return {
    authority: upper(plain(authorityHere(line.authority, [letterhead.issuingBody, letterhead.parentBody]))),
    verb: line.posthumous ? words.givePosthumously : words.give,
    form: formOnCertificate(formOnPaper(letterhead.issuingBody)(plain(line.formName))),
    recipient: [line.rank, line.name].map(plain).join(' ').trim(),
    post: [line.post, line.unit].map(plain).filter(Boolean).join(', '),
    achievement: plain(line.reason),
    decision: number === '' || day === '' ? number : fill(words.decision, { number, day }),
    registerNumber: plain(line.registerNumber),
    placeAndDay: day === '' || plain(place) === '' ? '' : fill(paperWords.placeAndDay, { place: plain(place), day }),
    ...signerOf(line, letterhead),
  };
}

/** The authority stands above: "Giấy khen của Giám đốc …" is a "Giấy khen"; a title is given as a title. */
function formOnCertificate(form: string): string {
  if (words.namedShort.some((start) => form.startsWith(start))) return form.replace(/ của .*$/u, '');
  return paperWords.list.givenByName.some((start) => form.startsWith(start)) ? form : fill(words.title, { form });
}

/** Who signed the decision signs the certificate; where it does not say, who signs for this station. */
function signerOf(line: CertificateLine, letterhead: Letterhead): Pick<CertificateValues, 'capacity' | 'signer'> {
  const named = plain(line.signer);
  if (named !== '' && plain(line.signerTitle) !== '')
    return { capacity: upper(plain(line.signerTitle)), signer: named };
  return {
    capacity: [...letterhead.signerAuthority, letterhead.signerTitle]
      .map((text) => upper(plain(text)))
      .filter((text) => text !== '')
      .join('\n'),
    signer: [letterhead.signerRank, letterhead.signerName].map(plain).join(' ').trim(),
  };
}
