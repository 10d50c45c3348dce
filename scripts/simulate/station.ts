import BetterSqlite3, { type Database } from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { type Cell, readHandle, statement } from '#db/handles.ts';
import type { CallCtx } from '#main/platform/host/handlers.ts';
import type { Register } from '#main/platform/register/register.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { type Program, program } from './program.ts';

/** A station of the simulation; its register is remade from bytes whenever the story crashes it or puts a copy back. */
export interface Station {
  /** 0 is headquarters */
  readonly n: number;
  readonly name: string;
  readonly id: string;
  readonly role: StationRole;
  register: Register;
  program: Program;
  /** instant that its clock shows */
  clock: number;
  readonly ctx: () => CallCtx;
  readonly newId: () => string;
  /** the copy that somebody keeps in a drawer */
  copy: Uint8Array | undefined;
}

const names = [
  'Headquarters',
  'Station A',
  'Station B',
  'Station C',
  'Station D',
  'Station E',
  'Station F',
  'Station G',
];
export const nameOf = (n: number): string => names[n] ?? `Station ${n}`;

export const stationId = (n: number): string => bytesToUuid(idBytes(0xf0, n));

/** The same id in every run for the same place and number. */
export function idBytes(kind: number, n: number): Uint8Array {
  const bytes = new Uint8Array(16);
  bytes[0] = kind;
  bytes[6] = 0x70;
  bytes[8] = 0x80;
  new DataView(bytes.buffer).setUint32(12, n);
  return bytes;
}

/** A register in memory out of the bytes of one. */
export function openBytes(bytes: Uint8Array): Database {
  const raw = new BetterSqlite3(Buffer.from(bytes));
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('temp_store = MEMORY');
  return raw;
}

/** What a register says when it writes, and what it says inside a story: all of it is undone at the story's end. */
const inStory: Readonly<Record<string, string>> = {
  'BEGIN IMMEDIATE': 'SAVEPOINT written',
  COMMIT: 'RELEASE written',
  ROLLBACK: 'ROLLBACK TO written; RELEASE written',
};

/** A register that is used for one story after another: opening one and preparing its statements costs more than a story. */
export function forStories(raw: Database): Database {
  const exec = raw.exec.bind(raw);
  raw.exec = (sql) => exec(inStory[sql] ?? sql);
  return raw;
}

export const beginStory = (raw: Database): void => void statement(raw, 'BEGIN').run();
export const undoStory = (raw: Database): void => void statement(raw, 'ROLLBACK').run();

export const registerOn = (raw: Database, { makeRegister, siteOf }: Program = program): Register =>
  makeRegister({ raw, read: readHandle(raw, drizzle(raw)), close: () => raw.close() }, () => siteOf(raw));

/** @param firstId ids that were given out before */
export function makeStation(n: number, register: Register, firstId: number): Station {
  let ids = firstId;
  const newId = (): string => {
    ids += 1;
    return bytesToUuid(idBytes(0x10 + n, ids));
  };
  const station: Station = {
    n,
    name: nameOf(n),
    id: stationId(n),
    role: n === 0 ? 'headquarters' : 'unit',
    register,
    program,
    clock: Date.UTC(2024, 11, 20, 8),
    newId,
    ctx: () => {
      station.clock += 1000;
      return {
        actor: station.name,
        stationId: station.id,
        now: station.clock,
        today: '2024-12-20',
        newId,
        path: (token) => token,
      };
    },
    copy: undefined,
  };
  return station;
}

/** One write of a person at a station, by whatever statement. */
export const write = (at: Station, action: string, sql: string, ...params: Cell[]): Result<number> =>
  at.register.write(at.ctx(), action, (db) => ok(db.run(sql.replace(':tx', String(db.tx)), ...params).changes));
