import type { Database } from 'better-sqlite3';
import { prepareDb } from '#db/prepare.ts';
import { seedSampleUnits } from '#db/sample-units.ts';
import { seedId } from '#db/ship.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { type Papers, stationCode } from './papers.ts';
import { idBytes, nameOf, stationId } from './station.ts';

/** The units of the sample, one for each station and some that nobody is certified for. */
export const unitAt = (place: number): string => seedId('unit', `PA0${place + 1}`);

/** The register of a station after its first run and its enrolment, in memory. */
export function enrolledRegister(n: number, stations: number, { keys, recovery, card, certificate }: Papers): Database {
  const opened = prepareDb(':memory:', 'db', Date.UTC(2024, 0, 1));
  seedSampleUnits(opened, 'db');
  const { raw } = opened;
  const own = keys[n]?.public;
  raw
    .prepare('INSERT INTO sync_site (n, id, station, role) VALUES (1, ?, ?, ?)')
    .run(idBytes(0xe0, n), uuidToBytes(stationId(n)), n === 0 ? 'headquarters' : 'unit');
  raw
    .prepare(
      `INSERT INTO station (one, id, code, role, name, unit_id, actor_name, created_at, site, install_id, sign_key, age_key, key_slot, recovery_key, certificate)
       VALUES (1, ?, ?, ?, ?, ?, ?, 0, 1, '', ?, ?, '', ?, ?)`,
    )
    .run(
      uuidToBytes(stationId(n)),
      stationCode(n),
      n === 0 ? 'headquarters' : 'unit',
      nameOf(n),
      n === 0 ? null : uuidToBytes(unitAt(n - 1)),
      nameOf(n),
      own?.sign ?? new Uint8Array(32),
      own?.age ?? '',
      n === 0 ? recovery : null,
      n === 0 ? null : certificate(n, scopeOf([n - 1])),
    );
  const others = n === 0 ? Array.from({ length: stations }, (_, i) => i + 1) : [0];
  for (const other of others) {
    raw
      .prepare(
        `INSERT INTO roster (station, code, role, name, sign_key, age_key, recovery_key, card, certificate, scope, added_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)`,
      )
      .run(
        uuidToBytes(stationId(other)),
        stationCode(other),
        other === 0 ? 'headquarters' : 'unit',
        nameOf(other),
        keys[other]?.public.sign ?? new Uint8Array(32),
        keys[other]?.public.age ?? '',
        other === 0 ? recovery : null,
        card(other),
        other === 0 ? null : certificate(other, scopeOf([other - 1])),
        JSON.stringify(other === 0 ? {} : scopeOf([other - 1])),
      );
  }
  return raw;
}

export const scopeOf = (places: readonly number[]) => ({ 2024: places.map(unitAt).sort() });
