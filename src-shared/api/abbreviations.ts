import { z } from 'zod';
import { type Abbreviation, abbreviationKinds } from '#shared/domain/abbreviations.ts';
import { nothing, shortText } from './common.ts';
import { ask, command, query } from './contract.ts';

const kind = z.enum(abbreviationKinds);
const key = z.object({ kind, short: shortText });

export const abbreviationsApi = {
  /** By kind, then by short form. */
  'abbreviations.list': query(nothing).returns<readonly Abbreviation[]>(),
  /** What a short form of a kind may stand for; empty for posts, which are free text. */
  'abbreviations.fullForms': ask(z.object({ kind })).returns<readonly string[]>(),
  /** @param was the one that is changed; absent for a new one. Refuses: abbreviation.*. */
  'abbreviations.save': command(
    z.object({ kind, short: shortText, full: shortText, was: key.optional() }),
  ).returns<Abbreviation>(),
  'abbreviations.remove': command(key).returns<null>(),
};
