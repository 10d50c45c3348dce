import type { Day } from '../../base/local-date.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { hasHiddenMarks, hiddenMarks } from '../../base/vi-text.ts';
import { checkIdentity, type IdentityRefusal } from './person-checks.ts';
import { type Identity, identityFields } from './person-kinds.ts';

/** A person as a form holds them: who they are, and what they are now without a day. */
export interface PersonDraft extends Identity {
  readonly rank: string;
  readonly post: string;
  /** '' for an outsider */
  readonly unitId: string;
}

/** The draft as it is stored. A member of the force has a unit; an outsider has neither unit nor rank. */
export function checkDraft(
  draft: PersonDraft,
  today: Day,
): Result<PersonDraft, IdentityRefusal | 'person.unitMissing'> {
  const stored: Record<string, string> = { ...draft };
  for (const field of identityFields) {
    const checked = checkIdentity(field, draft[field], today);
    if (!checked.ok) return checked;
    stored[field] = checked.value;
  }
  const marked = [draft.rank, draft.post].find(hasHiddenMarks);
  if (marked !== undefined) return refuse('record.hiddenMarks', { marks: hiddenMarks(marked) });
  const { kind } = stored;
  if (kind === 'police' && draft.unitId === '') return refuse('person.unitMissing');
  const none = kind === 'outsider' ? { rank: '', unitId: '' } : {};
  return ok({ ...(stored as unknown as PersonDraft), ...none });
}
