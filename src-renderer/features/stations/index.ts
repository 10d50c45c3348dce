export { FirstRun } from './first-run.tsx';
export {
  checkLetterhead,
  draftOfLetterhead,
  type LetterheadDraft,
  type LetterheadProblems,
  letterheadFrom,
  suggestLetterhead,
} from './letterhead-draft.ts';
export { LetterheadFields } from './letterhead-fields.tsx';
export { PassphraseProvider, usePassphrase, type WithKeys } from './passphrase-provider.tsx';
