import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { FactRow } from '#shared/api/people.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { DatedFact } from '#shared/domain/people/facts.ts';
import type { FactKind } from '#shared/domain/people/person-kinds.ts';
import { idText } from './people.repo.ts';

export interface StoredFact extends DatedFact {
  readonly personId: string;
  readonly basis: string;
}

interface FactCells {
  readonly id: Uint8Array;
  readonly personId: Uint8Array;
  readonly kind: FactKind;
  readonly from: string | null;
  readonly text: string | null;
  readonly unitId: Uint8Array | null;
  readonly basis: string | null;
}

const columns = `f.id, f.person_id AS personId, f.kind, f.valid_from AS "from", f.value AS text, f.unit_id AS unitId, f.basis`;

const toFact = ({ id, personId, kind, from, text, unitId, basis }: FactCells): StoredFact => ({
  id: bytesToUuid(id),
  personId: bytesToUuid(personId),
  kind,
  from,
  value: kind === 'unit' ? idText(unitId) : (text ?? ''),
  basis: basis ?? '',
});

/** The facts of one row. */
export const listFacts = (db: ReadDb, personId: string): readonly StoredFact[] =>
  db
    .all<FactCells>(
      `SELECT ${columns} FROM person_fact f WHERE f.person_id = ? AND f.deleted = 0 ORDER BY f.valid_from, f.id`,
      uuidToBytes(personId),
    )
    .map(toFact);

export function findFact(db: ReadDb, id: string): StoredFact | undefined {
  const row = db.get<FactCells>(
    `SELECT ${columns} FROM person_fact f WHERE f.id = ? AND f.deleted = 0`,
    uuidToBytes(id),
  );
  return row && toFact(row);
}

/** The facts of a person and of the rows merged into them, newest first. (The sign keeps an index of everybody from being walked.) */
export function listFactRows(db: ReadDb, rootId: string): readonly (FactRow & { readonly personId: string })[] {
  const root = uuidToBytes(rootId);
  return db
    .all<FactCells & { readonly unitName: string | null; readonly mergedName: string }>(
      `SELECT ${columns}, u.name AS unitName, iif(p.root_id IS NULL, '', p.full_name) AS mergedName
       FROM person p CROSS JOIN person_fact f ON f.person_id = p.id LEFT JOIN unit u ON u.id = f.unit_id
       WHERE (p.id = ? OR p.root_id = ?) AND +p.deleted = 0 AND f.deleted = 0 ORDER BY f.valid_from DESC, f.id DESC`,
      root,
      root,
    )
    .map(({ unitName, mergedName, ...cells }) => {
      const { from, ...fact } = toFact(cells);
      return { ...fact, from: from ?? '', unitName: unitName ?? '', mergedName };
    });
}

export function insertFact(db: WriteDb, { id, personId, kind, from, value, basis }: StoredFact): void {
  db.run(
    `INSERT INTO person_fact (id, person_id, kind, valid_from, value, unit_id, basis, _tx) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    uuidToBytes(id),
    uuidToBytes(personId),
    kind,
    from,
    kind === 'unit' ? null : value,
    kind === 'unit' ? uuidToBytes(value) : null,
    basis === '' ? null : basis,
    db.tx,
  );
}
