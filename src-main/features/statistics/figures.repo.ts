import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import type { Sex } from '#shared/domain/statistics/choice.ts';

export interface StoredFigure {
  readonly rid: number;
  readonly year: number;
  readonly kind: string;
  readonly level: string;
  readonly commendation: string | null;
  readonly type: number;
  readonly unit: number;
  readonly movement: number | null;
  readonly person: number | null;
  readonly team: string | null;
  readonly post: string | null;
}

const numberOf = (name: string): number => syncedTables.find((table) => table.name === name)?.id ?? 0;
const [awardTable, personTable] = [numberOf('award'), numberOf('person')];

const figure = `SELECT a.rid, a.year, a.recipient_kind AS kind, a.level, a.commendation_type AS commendation,
   (SELECT t.rid FROM award_type t WHERE t.id = a.award_type_id) AS type, (SELECT u.rid FROM unit u WHERE u.id = a.unit_id) AS unit,
   (SELECT m.rid FROM movement m WHERE m.id = a.movement_id) AS movement, (SELECT p.rid FROM person p WHERE p.id = a.person_id) AS person,
   a.team_name AS team, a.post`;
const counts = `a.deleted = 0 AND a.status = 'valid'`;

/** The awards of a year that count. */
export const figuresOfYear = (db: ReadDb, year: number): readonly StoredFigure[] =>
  db.all(`${figure} FROM award a INDEXED BY award_year WHERE a.year = ? AND ${counts}`, year);

/** Those of a stretch of rows: fetched at once, since row by row costs twice as much. */
export const figuresBetween = (db: ReadDb, after: number, upTo: number): readonly StoredFigure[] =>
  db.all(`${figure} FROM award a WHERE a.rid > ? AND a.rid <= ? AND ${counts}`, after, upTo);

/** Awards as they are now, by number; `counted` is null for one that counts no more. */
export function figuresOf(
  db: ReadDb,
  ids: readonly string[],
): readonly { readonly rid: number; readonly counted: StoredFigure | null }[] {
  return db
    .all<StoredFigure & { counts: number }>(
      `${figure}, (${counts}) AS counts FROM json_each(?) j CROSS JOIN award a ON a.id = unhex(j.value)`,
      JSON.stringify(ids),
    )
    .map(({ counts: does, ...row }) => ({ rid: row.rid, counted: does === 1 ? row : null }));
}

export const lastAward = (db: ReadDb): number =>
  db.get<{ rid: number | null }>('SELECT max(rid) AS rid FROM award')?.rid ?? 0;

/** First and last year of awards that stand; undefined where there are none. */
export function yearsOfAwards(db: ReadDb): { readonly first: number; readonly last: number } | undefined {
  const first = db.get<{ year: number | null }>('SELECT min(year) AS year FROM award WHERE deleted = 0')?.year;
  const last = db.get<{ year: number | null }>('SELECT max(year) AS year FROM award WHERE deleted = 0')?.year;
  return first == null || last == null ? undefined : { first, last };
}

export const lastEntry = (db: ReadDb): number =>
  db.get<{ lsn: number | null }>('SELECT max(lsn) AS lsn FROM sync_log')?.lsn ?? 0;

export interface ChangedRows {
  readonly awards: readonly string[];
  readonly people: readonly string[];
}

/** The awards and people that the log speaks of after a place, ids in hex. */
export function changedAfter(db: ReadDb, lsn: number): ChangedRows {
  const rows = db.all<{ tbl: number; row: string }>(
    `SELECT DISTINCT tbl, hex(row) AS row FROM sync_log WHERE lsn > ? AND tbl IN (${awardTable}, ${personTable})`,
    lsn,
  );
  return changedIn(rows);
}

/** Rows that wait for another: what is said of them was logged when it came, and is taken up later. */
export const waitingRows = (db: ReadDb): ChangedRows =>
  changedIn(
    db.all(`SELECT DISTINCT tbl, hex(row) AS row FROM sync_pending WHERE tbl IN (${awardTable}, ${personTable})`),
  );

const changedIn = (rows: readonly { readonly tbl: number; readonly row: string }[]): ChangedRows => ({
  awards: rows.filter(({ tbl }) => tbl === awardTable).map(({ row }) => row),
  people: rows.filter(({ tbl }) => tbl === personTable).map(({ row }) => row),
});

const sexOf = (gender: string | null): Sex => (gender === 'male' || gender === 'female' ? gender : 'unknown');
const toSex = ({ rid, gender }: { rid: number; gender: string | null }) => ({ rid, sex: sexOf(gender) });

export const sexesOfAll = (db: ReadDb): readonly { readonly rid: number; readonly sex: Sex }[] =>
  db.all<{ rid: number; gender: string | null }>('SELECT rid, gender FROM person').map(toSex);

export const sexesOf = (db: ReadDb, ids: readonly string[]): readonly { readonly rid: number; readonly sex: Sex }[] =>
  db
    .all<{ rid: number; gender: string | null }>(
      'SELECT p.rid, p.gender FROM json_each(?) j CROSS JOIN person p ON p.id = unhex(j.value)',
      JSON.stringify(ids),
    )
    .map(toSex);

/** People who were merged into others, who are few, each with the one who stands for them. */
export const mergedPeople = (db: ReadDb): readonly { readonly rid: number; readonly root: number }[] =>
  db.all(
    `SELECT p.rid, r.rid AS root FROM person p INDEXED BY person_root_id CROSS JOIN person r ON r.id = p.root_id
     WHERE p.root_id IS NOT NULL`,
  );

/** Cancelled and revoked ones of some years, which no table counts. */
export const countVoid = (db: ReadDb, from: number, to: number): number =>
  db.get<{ n: number }>(
    `SELECT count(*) AS n FROM award a INDEXED BY award_void WHERE a.deleted = 0 AND a.status <> 'valid' AND a.year BETWEEN ? AND ?`,
    from,
    to,
  )?.n ?? 0;
