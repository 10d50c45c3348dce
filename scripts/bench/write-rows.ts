import { deferSearch } from '#db/defer-search.ts';
import type { WriteDb } from '#db/handles.ts';
import { type LentKeys, lentKeys } from '#db/lent-keys.ts';
import { seedId } from '#db/ship.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { decisionKeys, personKeys, unitKeys } from '#shared/domain/search-keys.ts';
import { type BenchHost, must, openBenchHost } from './bench-host.ts';
import type { Award, Decision, Invented, Person, Unit } from './invent.ts';

/** Awards in one change, as a long list or a large paste makes them. */
export const awardsAtOnce = 1000;

/** Writes invented rows the way the features do: through the register, each change with its history. */
export function writeInvented(host: BenchHost, { people, decisions, awards }: Omit<Invented, 'units'>): void {
  change(host, 'person.add', people, insertPerson);
  change(host, 'decision.add', decisions, insertDecision);
  const typeIds = new Map<string, Uint8Array>();
  const typeOf = (code: string): Uint8Array => {
    const id = typeIds.get(code) ?? uuidToBytes(seedId('award_type', code));
    typeIds.set(code, id);
    return id;
  };
  for (let at = 0; at < awards.length; at += awardsAtOnce)
    change(host, 'award.add', awards.slice(at, at + awardsAtOnce), (db, award, lent) =>
      insertAward(db, award, typeOf(award.type), lent),
    );
}

/** Changes that many awards of a closed station, each another time, as a correction of a list does. */
export function touchAwards(folder: string, seed: number): void {
  const host = openBenchHost(folder, { seed });
  try {
    must(
      host.deps.register().write(host.ctx(), 'award.changeMany', (db) => {
        db.run('UPDATE award SET note = ? WHERE rid % 7 = 0 AND rid <= ?', `lần ${seed}`, awardsAtOnce * 7);
        return ok(null);
      }),
    );
  } finally {
    host.close();
  }
}

export const writeUnits = (host: BenchHost, units: readonly Unit[]): void =>
  change(host, 'unit.add', units, insertUnit);

function change<T>(
  host: BenchHost,
  action: string,
  rows: readonly T[],
  insert: (db: WriteDb, row: T, lent: LentKeys) => void,
): void {
  must(
    host.deps.register().write(host.ctx(), action, (db) => {
      const search = deferSearch(db);
      const lent = lentKeys(db);
      for (const row of rows) insert(db, row, lent);
      while (search.waiting() > 0) search.index(rows.length);
      search.end();
      return ok(null);
    }),
  );
}

function insertUnit(db: WriteDb, unit: Unit): void {
  const { sortKey, foldKey } = unitKeys(unit);
  db.run(
    'INSERT INTO unit (id, code, name, sort_key, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?)',
    unit.id,
    unit.code,
    unit.name,
    sortKey,
    foldKey,
    db.tx,
  );
}

function insertPerson(db: WriteDb, person: Person): void {
  const { sortKey, foldKey } = personKeys(person);
  db.run(
    `INSERT INTO person (id, full_name, birth_date, gender, service_number, rank, post, unit_id, sort_key, fold_key, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    person.id,
    person.fullName,
    person.birthDate,
    person.gender,
    person.serviceNumber,
    person.rank,
    person.post,
    person.unit.id,
    sortKey,
    foldKey,
    db.tx,
  );
}

function insertDecision(db: WriteDb, decision: Decision): void {
  db.run(
    'INSERT INTO decision (id, number, decided_on, level, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?)',
    decision.id,
    decision.number,
    decision.decidedOn,
    decision.level,
    decisionKeys(decision).foldKey,
    db.tx,
  );
}

function insertAward(db: WriteDb, award: Award, type: Uint8Array, lent: LentKeys): void {
  const { person, unit, decision } = award;
  const recipientKind = person ? 'person' : 'unit';
  const from = { person: person?.id ?? null, unit: unit.id, decision: decision.id, teamName: null, textKey: null };
  const keys = lent.of({ recipientKind, ...from });
  db.run(
    `INSERT INTO award (id, recipient_kind, person_id, unit_id, award_type_id, decision_id, year, level, reason, note, rank, post, unit_name, name_key, fold_key, _tx)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    award.id,
    recipientKind,
    person?.id ?? null,
    unit.id,
    type,
    decision.id,
    decision.year,
    decision.level,
    award.reason,
    award.note,
    person?.rank ?? null,
    person?.post ?? null,
    unit.name,
    keys.name_key,
    keys.fold_key,
    db.tx,
  );
}
