import type { ReadDb, WriteDb } from '#db/handles.ts';
import { fold } from '#shared/base/vi-text.ts';

export interface LoggedPaper {
  readonly id: number;
  readonly code: string;
  readonly at: number;
  readonly actor: string;
  readonly kind: string;
  /** JSON */
  readonly choice: string;
  readonly title: string;
  readonly pages: number;
  readonly rows: number;
  readonly said: string;
  readonly way: string;
  readonly target: string;
  readonly copies: number;
}

export type NewEntry = Omit<LoggedPaper, 'id'> & { readonly day: string; readonly station: Uint8Array };

export const insertEntry = (db: WriteDb, entry: NewEntry): void =>
  void db.run(
    `INSERT INTO print_log (code, at, day, actor, station, kind, choice, title, fold_key, pages, rows, said, way, target, copies)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    entry.code,
    entry.at,
    entry.day,
    entry.actor,
    entry.station,
    entry.kind,
    entry.choice,
    entry.title,
    fold(`${entry.title} ${entry.target}`),
    entry.pages,
    entry.rows,
    entry.said,
    entry.way,
    entry.target,
    entry.copies,
  );

export const hasCode = (db: ReadDb, code: string): boolean =>
  db.get('SELECT 1 FROM print_log WHERE code = ? LIMIT 1', code) !== undefined;

/** What a search means: papers with these digits in their code, of this day, or with all these folded words. */
export type Sought = { readonly code?: string; readonly day?: string; readonly words?: readonly string[] };

const whereOf = ({ code, day, words = [] }: Sought): { readonly sql: string; readonly values: readonly string[] } => {
  const parts: [string, string][] = [
    ...(code === undefined ? [] : [['instr(code, ?) > 0', code] as [string, string]]),
    ...(day === undefined ? [] : [['day = ?', day] as [string, string]]),
    ...words.map((word): [string, string] => ['instr(fold_key, ?) > 0', word]),
  ];
  return { sql: parts.map(([sql]) => ` AND ${sql}`).join(''), values: parts.map(([, value]) => value) };
};

export function listEntries(db: ReadDb, sought: Sought, offset: number, limit: number): readonly LoggedPaper[] {
  const { sql, values } = whereOf(sought);
  return db.all<LoggedPaper>(
    `SELECT id, code, at, actor, kind, choice, title, pages, rows, said, way, target, copies
     FROM print_log WHERE 1${sql} ORDER BY id DESC LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
}

export function countEntries(db: ReadDb, sought: Sought): number {
  const { sql, values } = whereOf(sought);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM print_log WHERE 1${sql}`, ...values)?.n ?? 0;
}
