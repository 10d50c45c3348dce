import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Cell } from '#db/handles.ts';
import { seedSampleUnits } from '#db/sample-units.ts';
import { seedId } from '#db/ship.ts';
import { exchangeHandlers } from '#main/features/exchange/index.ts';
import { trustHandlers } from '#main/features/trust/index.ts';
import { fingerprint } from '#main/platform/crypto/fingerprint.ts';
import type { Register } from '#main/platform/register/register.ts';
import type { FileToken } from '#shared/api/contract.ts';
import type { BundleEffect, ExportedBundle } from '#shared/api/exchange.ts';
import { type Id, uuidToBytes } from '#shared/base/ids.ts';
import { type Job, unwatchedJob } from '#shared/base/job.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { type GivenHost, givenHost } from './host.ts';
import { dbFolder } from './register.ts';
import { recoveryKeys, type TestStation, testStations } from './stations.ts';

export interface GivenStation {
  readonly host: GivenHost;
  readonly station: TestStation;
  readonly handlers: ReturnType<typeof trustHandlers> & ReturnType<typeof exchangeHandlers>;
  /** where it writes what it hands over */
  readonly stick: string;
  register(): Register;
}

type Name = keyof typeof testStations;

/** A station after its first run, with keys that are published in this test. */
export function givenStation(name: Name, role: StationRole, seed: number): GivenStation {
  const host = givenHost(seed);
  onTestFinished(() => rmSync(host.deps.dataFolder, { recursive: true, force: true }));
  const { raw } = host.deps.register();
  seedSampleUnits({ raw }, dbFolder);
  const station = testStations[name];
  const id = uuidToBytes(station.id);
  raw.prepare('INSERT INTO sync_site (n, id, station, role) VALUES (1, ?, ?, ?)').run(Buffer.alloc(16, seed), id, role);
  raw
    .prepare(
      `INSERT INTO station (one, id, code, role, name, unit_id, actor_name, created_at, site, install_id, sign_key, age_key, key_slot, recovery_key)
       VALUES (1, ?, ?, ?, ?, ?, ?, 0, 1, '', ?, ?, '', ?)`,
    )
    .run(
      id,
      station.code,
      role,
      `Máy ${station.code}`,
      role === 'unit' ? uuidToBytes(seedId('unit', 'PA03')) : null,
      role === 'unit' ? 'Lan' : 'Minh',
      station.keys.public.sign,
      station.keys.public.age,
      role === 'headquarters' ? recoveryKeys.public.age : null,
    );
  host.deps.keys.unlock(station.keys);
  const stick = path.join(host.deps.dataFolder, 'stick');
  mkdirSync(stick);
  const handlers = { ...trustHandlers(host.deps), ...exchangeHandlers(host.deps) };
  return { host, station, handlers, stick, register: host.deps.register };
}

export const token = (file: string): FileToken => file as FileToken;
export const unitIds = (...codes: string[]): Id<'unit'>[] => codes.map((code) => seedId('unit', code) as Id<'unit'>);

export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${JSON.stringify(result.params)}`);
  return result.value;
}

/** The three cards, by files. */
export async function enrol(headquarters: GivenStation, unit: GivenStation, units: readonly string[], year = 2024) {
  const card = token(path.join(headquarters.stick, 'headquarters.svc'));
  const request = token(path.join(unit.stick, 'request.svc'));
  const certificate = token(path.join(headquarters.stick, 'certificate.svc'));
  must(await headquarters.handlers['cards.exportOwn']({ file: card }, headquarters.host.ctx()));
  const typed = { above: fingerprint(headquarters.station.keys.public), below: fingerprint(unit.station.keys.public) };
  must(await unit.handlers['cards.makeRequest']({ card, typed: typed.above, file: request }, unit.host.ctx()));
  const certify = { request, typed: typed.below, file: certificate, year, unitIds: unitIds(...units) };
  must(await headquarters.handlers['cards.certify'](certify, headquarters.host.ctx()));
  must(await unit.handlers['cards.accept']({ file: certificate }, unit.host.ctx()));
}

/** The sample's cluster head and headquarters, enrolled. */
export async function givenPair(
  units: readonly string[] = ['PA01', 'PA02', 'PA03'],
): Promise<{ unit: GivenStation; headquarters: GivenStation }> {
  const headquarters = givenStation('headquarters', 'headquarters', 8);
  const unit = givenStation('unit', 'unit', 1);
  await enrol(headquarters, unit, units);
  return { unit, headquarters };
}

export const exportTo = (
  from: GivenStation,
  to: GivenStation,
  job: Job = unwatchedJob,
): Promise<Result<ExportedBundle>> =>
  from.handlers['bundles.export'](
    { folder: token(from.stick), to: to.station.id as Id<'station'> },
    from.host.ctx(),
    job,
  );

/** The path of the bundle just written. */
export const carry = async (from: GivenStation, to: GivenStation): Promise<string> =>
  path.join(from.stick, must(await exportTo(from, to)).fileName);

export const takeFile = (at: GivenStation, file: string, job: Job = unwatchedJob): Promise<Result<BundleEffect>> =>
  at.handlers['bundles.take']({ file: token(file) }, at.host.ctx(), job);

export const previewFile = (at: GivenStation, file: string): Promise<Result<BundleEffect>> =>
  at.handlers['bundles.preview']({ file: token(file) }, at.host.ctx(), unwatchedJob);

/** Exports, carries and takes. */
export const deliver = async (from: GivenStation, to: GivenStation): Promise<BundleEffect> =>
  must(await takeFile(to, await carry(from, to)));

export function change(at: GivenStation, sql: string, ...params: Cell[]): void {
  must(at.register().write(at.host.ctx(), 'test.change', (db) => ok(db.run(sql, ...params))));
}

/** The one value that a query finds. */
export const cellIn = (at: GivenStation, sql: string, ...params: Cell[]): unknown =>
  Object.values(at.register().read.get<Record<string, unknown>>(sql, ...params) ?? {})[0];

/** Every row of every table that is not a log of its own, to see that nothing changed. */
export function contentsOf(at: GivenStation): string {
  const { read } = at.register();
  const tables = read.all<{ name: string }>(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%' AND name NOT LIKE 'sqlite%' ORDER BY name`,
  );
  return JSON.stringify(tables.map(({ name }) => [name, read.all(`SELECT * FROM ${name}`)]));
}
