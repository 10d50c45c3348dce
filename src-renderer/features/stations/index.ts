export { FirstRun } from './first-run.tsx';
export {
  checkLetterhead,
  draftOfLetterhead,
  type LetterheadDraft,
  letterheadFrom,
  suggestLetterhead,
} from './letterhead-draft.ts';
export { LetterheadFields } from './letterhead-fields.tsx';
export { PassphraseProvider, usePassphrase } from './passphrase-provider.tsx';
