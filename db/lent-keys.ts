import type { Cell, ReadDb } from './handles.ts';

/** What an award borrows its keys from, and the key of its own text. */
export interface AwardLenders {
  readonly recipientKind: Cell;
  readonly person: Cell;
  readonly unit: Cell;
  readonly decision: Cell;
  readonly teamName: Cell;
  readonly textKey: string | null;
}

export interface LentKeys {
  of(award: AwardLenders): { readonly name_key: string; readonly fold_key: string };
  /** To be called when a person, a unit, a unit's past or a decision has changed. */
  forget(): void;
}

interface Lent {
  readonly name: string;
  readonly fold: string;
}

/** Parts of the view award_keys, which the triggers use; a test holds the two together. */
const parts = {
  person: `SELECT coalesce(r.sort_key || char(1) || coalesce(r.birth_date, r.birth_year, ''), '') AS name,
    coalesce(r.fold_key, '') || iif(p.root_id IS NULL, '', ' ' || p.fold_key) AS fold
    FROM person p LEFT JOIN person r ON r.id = coalesce(p.root_id, p.id) WHERE p.id = +?`,
  unit: `SELECT u.sort_key AS name, u.fold_key ||
    coalesce((SELECT ' ' || group_concat(o.fold_key, ' ') FROM unit_period o WHERE o.unit_id = u.id AND o.deleted = 0), '') AS fold
    FROM unit u WHERE u.id = ?`,
  decision: `SELECT '' AS name, fold_key AS fold FROM decision WHERE id = ?`,
} as const;

const most = 50_000;
const none: Lent = { name: '', fold: '' };

/**
 * Makes the keys of awards before their rows, remembering what few people, units and decisions lend to many. A row that
 * goes in without keys gets them by a trigger, which writes its place in the lists twice.
 */
export function lentKeys(db: ReadDb): LentKeys {
  const known = { person: new Map<string, Lent>(), unit: new Map<string, Lent>(), decision: new Map<string, Lent>() };
  const partOf = (kind: keyof typeof parts, id: Cell): Lent => {
    if (!(id instanceof Uint8Array)) return none;
    const key = Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('latin1');
    const found = known[kind].get(key);
    if (found) return found;
    const lent = db.get<Lent>(parts[kind], id);
    if (!lent) return none;
    if (known[kind].size >= most) known[kind].clear();
    known[kind].set(key, lent);
    return lent;
  };
  return {
    of(award) {
      const person = partOf('person', award.person);
      const unit = partOf('unit', award.unit);
      const decision = partOf('decision', award.decision);
      const own = award.textKey === null ? '' : ` ${award.textKey}`;
      return {
        name_key: award.recipientKind === 'person' ? person.name : `${unit.name}\u0001${award.teamName ?? ''}`,
        fold_key: `${person.fold} ${unit.fold} ${decision.fold}${own}`,
      };
    },
    forget() {
      for (const lent of Object.values(known)) lent.clear();
    },
  };
}
