import type { Database } from 'better-sqlite3';
import type { Cell, ReadDb } from '#db/handles.ts';
import { mayChangeRecord } from '#main/features/exchange/own-rights.repo.ts';
import { takeNewSite } from '#main/platform/register/installation.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Carrier, Stick } from './carrier.ts';
import { makeOracle, type Oracle } from './oracle.ts';
import { beginStory, makeStation, registerOn, type Station, undoStory } from './station.ts';
import { spareUnits } from './steps.ts';
import { unitAt } from './template.ts';

/** Records by kind in the order in which they were made, whoever made them. */
export type Kind = 'person' | 'award' | 'decision' | 'unit' | 'fact';

export interface World {
  readonly stations: readonly Station[];
  readonly records: Readonly<Record<Kind, Uint8Array[]>>;
  readonly oracle: Oracle;
  readonly carrier: Carrier;
  /** written, not yet taken or kept */
  readonly drawer: Stick[];
  /** what does not hold, one sentence each */
  readonly broken: string[];
  /** units a station is certified for, by their places */
  readonly scopes: number[][];
  /** the same when headquarters' register was copied */
  copiedScopes: readonly number[][];
  copiedRevoked: ReadonlySet<number>;
  /** registers in whose place a copy was put */
  readonly replaced: Station['register'][];
  /** a copy was put back, so a fork may be noticed from here on */
  forked: boolean;
  /** anything was done but to say which stations are older */
  begun: boolean;
  /** a station had an older program */
  hadOlder: boolean;
  /** of stations whose word was taken away: how much of theirs headquarters has, which is all it may ever have */
  readonly revoked: Map<number, number>;
}

export const headquarters = (world: World): Station => stationOf(world, 0);

export function stationOf(world: World, n: number): Station {
  const station = world.stations[n % world.stations.length];
  if (!station) throw new Error('no station');
  return station;
}

/** How a world begins: what is in the registers, and these themselves, to be used again and again. */
export interface Beginning extends Pick<World, 'records' | 'oracle'> {
  readonly registers: readonly Database[];
}

/** A world in which nothing has happened since it began. */
export function makeWorld(registers: readonly Database[], carrier: Carrier, begun?: Beginning): World {
  if (begun) registers.forEach(beginStory);
  const stations = registers.map((raw, n) => makeStation(n, registerOn(raw), begun ? 1000 : 0));
  const units = Array.from({ length: stations.length - 1 + spareUnits }, (_, place) => uuidToBytes(unitAt(place)));
  return {
    stations,
    records: begun ? copyOf(begun.records) : { person: [], award: [], decision: [], unit: units, fact: [] },
    oracle: begun ? begun.oracle.copy() : makeOracle(),
    carrier,
    drawer: [],
    broken: [],
    scopes: stations.map((_, n) => (n === 0 ? [] : [n - 1])),
    copiedScopes: [],
    copiedRevoked: new Set(),
    replaced: [],
    forked: false,
    begun: false,
    hadOlder: false,
    revoked: new Map(),
  };
}

const copyOf = (records: World['records']): World['records'] => ({
  person: [...records.person],
  award: [...records.award],
  decision: [...records.decision],
  unit: [...records.unit],
  fact: [...records.fact],
});

export function closeWorld(world: World, begun: Beginning): void {
  world.carrier.clear();
  const opened = [...world.stations.map(({ register }) => register), ...world.replaced];
  for (const register of opened) if (!begun.registers.includes(register.raw)) register.close();
  begun.registers.forEach(undoStory);
}

export const pick = (world: World, kind: Kind, n: number): Uint8Array | undefined => {
  const all = world.records[kind];
  return all[n % Math.max(1, all.length)];
};

export const isThere = (db: ReadDb, table: string, row: Uint8Array | undefined): row is Uint8Array =>
  row !== undefined && db.get(`SELECT 1 FROM ${table} WHERE id = ?`, row) !== undefined;

/** A unit's station does only what its program lets it do. */
export const may = (at: Station, table: string, row: Uint8Array, column: string, value: Cell): boolean =>
  at.role === 'headquarters' || mayChangeRecord(at.register.read, table, row, { column, value });

/** The number of the site it writes under now. */
export const siteNow = (at: Station): number =>
  at.register.read.get<{ site: number }>('SELECT site FROM station')?.site ?? 0;

/** Tells the oracle what a station committed. */
export const noted = (world: World, at: Station): void => world.oracle.commit(at.register.read, siteNow(at));

/** Also what it numbers anew, after it heard that the numbers were used before. */
export function notedAnew(world: World, at: Station): void {
  for (const { n } of at.register.read.all<{ n: number }>(
    'SELECT n FROM sync_site s JOIN station o ON o.id = s.station',
  ))
    world.oracle.commit(at.register.read, n);
}

/** The program ends and starts again: what it had in memory is gone. */
export function restart(at: Station): void {
  at.register = registerOn(at.register.raw, at.program);
}

export function beginAnew(at: Station): void {
  takeNewSite(at.register.raw, at.newId(), at.newId());
  restart(at);
}
