import type { Cell, ReadDb, WriteDb } from '#db/handles.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { fold } from '#shared/base/vi-text.ts';
import type { AwardDraft, DraftFacts, SameAward } from '#shared/domain/awards-entry.ts';
import { awardKeys } from '#shared/domain/search-keys.ts';

interface EntryType extends Omit<DraftFacts['type'], 'commendationTypes' | 'oncePerPerson'> {
  readonly name: string;
  readonly recipient: string;
  readonly commendationTypes: string;
  readonly oncePerPerson: 0 | 1;
}

/** What the catalogue says of a title or form. */
export function findEntryType(
  db: ReadDb,
  id: string,
): (DraftFacts['type'] & { readonly name: string; readonly recipient: string }) | undefined {
  const row = db.get<EntryType>(
    `SELECT name_vi AS name, recipient, level, valid_from AS validFrom, valid_to AS validTo,
       commendation_types AS commendationTypes, once_per_person AS oncePerPerson
     FROM award_type WHERE id = ? AND deleted = 0`,
    uuidToBytes(id),
  );
  return (
    row && {
      ...row,
      commendationTypes: JSON.parse(row.commendationTypes) as readonly string[],
      oncePerPerson: row.oncePerPerson === 1,
    }
  );
}

/** The person whom an id means: the row that stands for it, if it is still there. */
export function findRecipient(db: ReadDb, id: string): string | undefined {
  const row = db.get<{ id: Uint8Array }>(
    `SELECT r.id FROM person p JOIN person r ON r.id = coalesce(p.root_id, p.id) WHERE p.id = +? AND r.deleted = 0`,
    uuidToBytes(id),
  );
  return row && bytesToUuid(row.id);
}

export const movementExists = (db: ReadDb, id: string): boolean =>
  db.get('SELECT 1 FROM movement WHERE id = ? AND deleted = 0', uuidToBytes(id)) !== undefined;

/** Valid awards of one type that a draft's recipient has besides `self`, the newest first. */
export function listSame(db: ReadDb, draft: AwardDraft, self: string | null): readonly SameAward[] {
  const [from, params]: readonly [string, readonly Cell[]] =
    draft.personId === null
      ? [
          `award_unit WHERE a.unit_id = ? AND a.recipient_kind = ? AND coalesce(a.text_key, '') = ?`,
          [uuidToBytes(draft.unitId), draft.recipientKind, fold(draft.teamName)],
        ]
      : [
          `award_person WHERE a.person_id IN (SELECT p.id FROM person p WHERE p.id = ? OR p.root_id = ?)`,
          [uuidToBytes(draft.personId), uuidToBytes(draft.personId)],
        ];
  return db.all<SameAward>(
    `SELECT a.year, coalesce((SELECT d.number FROM decision d WHERE d.id = a.decision_id), '') AS decisionNumber
     FROM award a INDEXED BY ${from} AND a.award_type_id = ? AND a.deleted = 0 AND a.status = 'valid' AND a.id <> ?
     ORDER BY a.year DESC, a.rid DESC`,
    ...params,
    uuidToBytes(draft.awardTypeId),
    self === null ? new Uint8Array() : uuidToBytes(self),
  );
}

const orNull = (text: string): Cell => (text === '' ? null : text);
const idOrNull = (id: string | null): Cell => (id === null ? null : uuidToBytes(id));

const cellsOf: { readonly [F in keyof AwardDraft]: (draft: AwardDraft) => Readonly<Record<string, Cell>> } = {
  recipientKind: (d) => ({ recipient_kind: d.recipientKind }),
  personId: (d) => ({ person_id: idOrNull(d.personId) }),
  unitId: (d) => ({ unit_id: uuidToBytes(d.unitId) }),
  teamName: (d) => ({ team_name: orNull(d.teamName), text_key: awardKeys(d).textKey }),
  awardTypeId: (d) => ({ award_type_id: uuidToBytes(d.awardTypeId) }),
  decisionId: (d) => ({ decision_id: idOrNull(d.decisionId) }),
  year: (d) => ({ year: d.year }),
  level: (d) => ({ level: d.level }),
  commendationType: (d) => ({ commendation_type: orNull(d.commendationType) }),
  movementId: (d) => ({ movement_id: idOrNull(d.movementId) }),
  reason: (d) => ({ reason: orNull(d.reason) }),
  note: (d) => ({ note: orNull(d.note) }),
  rank: (d) => ({ rank: orNull(d.rank) }),
  post: (d) => ({ post: orNull(d.post) }),
  unitName: (d) => ({ unit_name: d.unitName }),
  printedNumber: (d) => ({ printed_number: orNull(d.printedNumber) }),
};

const cells = (draft: AwardDraft, fields: readonly (keyof AwardDraft)[]): Readonly<Record<string, Cell>> =>
  Object.assign({}, ...fields.map((field) => cellsOf[field](draft)));

export const draftFields = Object.keys(cellsOf) as (keyof AwardDraft)[];

export function insertDraft(db: WriteDb, id: string, draft: AwardDraft): void {
  const values = { ...cells(draft, draftFields), id: uuidToBytes(id), _tx: db.tx };
  const columns = Object.keys(values);
  db.run(
    `INSERT INTO award (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...(Object.values(values) as Cell[]),
  );
}

/** Only what changed is written, so that another station's word on the rest stands. */
export function updateDraft(db: WriteDb, id: string, draft: AwardDraft, fields: readonly (keyof AwardDraft)[]): void {
  if (fields.length === 0) return;
  const values = cells(draft, fields);
  db.run(
    `UPDATE award SET ${Object.keys(values)
      .map((column) => `${column} = ?`)
      .join(', ')} WHERE id = ?`,
    ...Object.values(values),
    uuidToBytes(id),
  );
}
