import { useState } from 'react';
import type { AwardRow } from '#shared/api/awards.ts';
import { refuse } from '#shared/base/result.ts';
import type { AwardDraft, AwardWarning } from '#shared/domain/awards-entry.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import type { AwardEntry, NewPerson } from './award-entry.ts';

export type SaveAward = {
  readonly saving: boolean;
  readonly refused: Refusal | undefined;
  /** To be looked at; saving again says that they were. */
  readonly warnings: readonly AwardWarning[];
  /** Something was changed: what was said of the form before is out of date. */
  readonly forget: () => void;
  /** The saved award; undefined when it was refused or is to be looked at. */
  readonly save: (entry: AwardEntry) => Promise<AwardRow | undefined>;
};

const personDraft = ({ fullName, birth, kind, organization }: NewPerson, { rank, post, unitId }: AwardDraft) => ({
  fullName,
  birth,
  kind,
  organization,
  gender: '',
  serviceNumber: '',
  citizenNumber: '',
  note: '',
  rank: kind === 'police' ? rank : '',
  post,
  unitId: kind === 'police' ? unitId : '',
});

const missing = ({ draft, newPerson }: AwardEntry): Refusal | undefined => {
  if (draft.recipientKind === 'person' && draft.personId === null && !newPerson) return refuse('award.personMissing');
  if (draft.unitId === '') return refuse('award.unitUnknown');
  return draft.awardTypeId === '' ? refuse('award.typeUnknown') : undefined;
};

/**
 * Saves what the form holds: first a person whom the register does not know, then the award.
 * @param known the award that is corrected, with what its form showed at first
 * @param onPerson the new person is in the register now
 */
export function useSaveAward(
  known: { readonly id: string; readonly seen: AwardDraft } | undefined,
  onPerson: (id: string, name: string) => void,
): SaveAward {
  const addPerson = useCommand('people.add');
  const saveAward = useCommand('awards.save');
  const [refused, setRefused] = useState<Refusal>();
  const [warnings, setWarnings] = useState<readonly AwardWarning[]>([]);
  const forget = () => {
    setRefused(undefined);
    setWarnings([]);
  };
  const save = async (entry: AwardEntry): Promise<AwardRow | undefined> => {
    const why = missing(entry);
    setRefused(why);
    if (why) return undefined;
    let { draft } = entry;
    if (draft.recipientKind === 'person' && entry.newPerson) {
      const added = await addPerson.run({ draft: personDraft(entry.newPerson, draft) });
      if (!added.ok) {
        setRefused(added);
        return undefined;
      }
      draft = { ...draft, personId: added.value.id };
      onPerson(added.value.id, entry.newPerson.fullName);
    }
    const { newDecision } = entry;
    const looked = warnings.length > 0;
    const reply = await saveAward.run({ id: known?.id ?? null, draft, seen: known?.seen ?? null, newDecision, looked });
    if (!reply.ok) setRefused(reply);
    else if (reply.value.kind === 'look') setWarnings(reply.value.warnings);
    else {
      forget();
      return reply.value.award;
    }
    return undefined;
  };
  return { saving: addPerson.running || saveAward.running, refused, warnings, forget, save };
}
