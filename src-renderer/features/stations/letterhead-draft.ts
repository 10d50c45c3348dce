import type { Input } from '#shared/api/index.ts';
import type { Letterhead } from '#shared/domain/lists/list-input.ts';
import { sampleLetterhead, usualLetterhead } from '#shared/domain/lists/sample-letterhead.ts';

/** What stands above and below every list, as typed: several lines are one text. */
export type LetterheadDraft = {
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly place: string;
  readonly authority: string;
  readonly signerTitle: string;
  readonly signerRank: string;
  readonly signerName: string;
  readonly recipients: string;
};

export const emptyLetterhead: LetterheadDraft = {
  parentBody: '',
  issuingBody: '',
  place: '',
  authority: '',
  signerTitle: '',
  signerRank: '',
  signerName: '',
  recipients: '',
};

/** A start that is true: what every police body writes, and for the sample cluster its parent and that one's place. */
export const suggestLetterhead = (ofSampleCluster: boolean): LetterheadDraft => ({
  ...emptyLetterhead,
  parentBody: usualLetterhead.parentBody,
  ...(ofSampleCluster && sampleLetterhead),
  recipients: usualLetterhead.recipients.join('\n'),
});

const MOST_AUTHORITY_LINES = 4;
const MOST_RECIPIENTS = 20;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export type LetterheadProblem =
  | 'issuingBodyMissing'
  | 'placeMissing'
  | 'signerTitleMissing'
  | 'signerNameMissing'
  | 'authorityLong'
  | 'recipientsLong';

export type LetterheadProblems = { readonly [F in keyof LetterheadDraft]?: LetterheadProblem };

/** What keeps a letterhead from being saved, by field; empty when nothing does. */
export function checkLetterhead(draft: LetterheadDraft): LetterheadProblems {
  const missing = (text: string) => text.trim() === '';
  return {
    ...(missing(draft.issuingBody) && { issuingBody: 'issuingBodyMissing' }),
    ...(missing(draft.place) && { place: 'placeMissing' }),
    ...(linesOf(draft.authority).length > MOST_AUTHORITY_LINES && { authority: 'authorityLong' }),
    ...(missing(draft.signerTitle) && { signerTitle: 'signerTitleMissing' }),
    ...(missing(draft.signerName) && { signerName: 'signerNameMissing' }),
    ...(linesOf(draft.recipients).length > MOST_RECIPIENTS && { recipients: 'recipientsLong' }),
  };
}

/** @param validFrom 'YYYY-MM-DD': the first day whose lists are signed so */
export const letterheadFrom = (draft: LetterheadDraft, validFrom: string): Input<'letterhead.save'> => ({
  validFrom,
  parentBody: draft.parentBody,
  issuingBody: draft.issuingBody,
  place: draft.place,
  signerAuthority: linesOf(draft.authority),
  signerTitle: draft.signerTitle,
  signerRank: draft.signerRank,
  signerName: draft.signerName,
  // Dash and semicolon are set on paper by the list itself.
  recipients: linesOf(draft.recipients).map((line) => line.replace(/^[-–•]\s*/, '').replace(/[;.]$/, '')),
});

export const draftOfLetterhead = (letterhead: Letterhead): LetterheadDraft => ({
  parentBody: letterhead.parentBody,
  issuingBody: letterhead.issuingBody,
  place: letterhead.place,
  authority: letterhead.signerAuthority.join('\n'),
  signerTitle: letterhead.signerTitle,
  signerRank: letterhead.signerRank,
  signerName: letterhead.signerName,
  recipients: letterhead.recipients.join('\n'),
});
