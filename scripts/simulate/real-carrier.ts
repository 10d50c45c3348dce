import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { certifyStation } from '#main/features/trust/index.ts';
import { revokeStation } from '#main/features/trust/revoke.service.ts';
import { openBundle } from '#main/platform/bundles/open-bundle.ts';
import { fingerprint } from '#main/platform/crypto/fingerprint.ts';
import type { HostDeps } from '#main/platform/host/host-deps.ts';
import type { FileToken } from '#shared/api/contract.ts';
import type { Id } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { streamAbout } from '#shared/domain/sync/stream.ts';
import type { Carrier, Stick } from './carrier.ts';
import { crashingJob, rowsOf } from './core-carrier.ts';
import { type Papers, stationCode } from './papers.ts';
import type { Station } from './station.ts';
import { tampered } from './tamper.ts';
import { scopeOf } from './template.ts';

/**
 * Sends and takes as the program does it from its own pages: containers, files, signatures, encryption and all checks.
 * The files lie in a folder of their own, which `close` removes.
 */
export function realCarrier(papers: Papers): Carrier & { close(): void } {
  const root = mkdtempSync(path.join(tmpdir(), 'so-vang-sticks-'));
  const folderOf = (n: number): string => path.join(root, `station-${n}`);
  for (const n of papers.keys.keys()) mkdirSync(folderOf(n));
  for (const [n] of papers.keys.entries()) writeFileSync(path.join(folderOf(n), 'card.svc'), papers.card(n));
  const sticks = path.join(root, 'sticks');
  mkdirSync(sticks);
  const newStick = (): string => mkdtempSync(path.join(sticks, 'stick-'));
  const keysOf = (n: number) => papers.keys[n] ?? never();
  const depsOf = (at: Station): HostDeps => ({
    register: () => at.register,
    dataFolder: folderOf(at.n),
    dbFolder: 'db',
    appVersion: '0.0.0',
    now: () => at.clock,
    newId: at.newId,
    keys: { keys: () => keysOf(at.n), unlock: never },
    snapshot: never,
    readWorkbook: never,
    readCodes: never,
    query: never,
    beginBackUp: never,
    backUp: async () => ok({ name: '', at: at.clock, cause: 'bundle', sizeBytes: 0, missingScans: 0 }),
    lookInside: never,
    swapRegister: never,
  });

  /** What the recipient reads out of a bundle, for whoever looks whether it may. */
  async function shownRows(to: Station, file: string): Promise<readonly string[]> {
    const sender = { code: stationCode(0), keys: keysOf(0).public, revokedFrom: null };
    const opened = await openBundle(file, {
      stationId: to.id,
      trusted: () => sender,
      keys: keysOf(to.n),
      tempFolder: folderOf(to.n),
    });
    if (!opened.ok) throw new Error(`a bundle just written is refused: ${opened.code}`);
    const lines: { changes: string[]; enter: string[] } = { changes: [], enter: [] };
    for (const kind of ['changes', 'enter'] as const)
      for await (const batch of opened.value.lines(kind))
        if (batch.ok) lines[kind].push(...batch.value.map((line) => JSON.stringify(line)));
    await opened.value.close();
    return rowsOf(lines);
  }

  return {
    async write(from, to, crashAt) {
      const folder = newStick();
      const request = { folder, to: to.id };
      const written = await from.program.exportBundle(depsOf(from), request, from.ctx(), crashingJob(crashAt));
      if (!written.ok) return written;
      const file = path.join(folder, written.value.fileName);
      const bytes = readFileSync(file);
      const header = JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(0x0a))) as { readonly about: unknown };
      const rows = from.role === 'headquarters' ? await shownRows(to, file) : [];
      return ok({ from: from.n, to: to.n, about: streamAbout.parse(header.about), rows, file });
    },

    take: (at, { file }, crashAt) =>
      at.program.takeBundle(depsOf(at), { file, ctx: at.ctx(), job: crashingJob(crashAt) }),

    async certify(headquarters, station, places) {
      const { keys, scope } = { keys: keysOf(station.n).public, scope: scopeOf(places) };
      const request = path.join(folderOf(station.n), 'card.svc') as FileToken;
      const input = { request, typed: fingerprint(keys), year: 2024, unitIds: scope[2024] as Id<'unit'>[] };
      const file = path.join(newStick(), 'certificate.svc');
      const certified = await certifyStation(depsOf(headquarters), input, file, headquarters.ctx());
      if (!certified.ok) throw new Error(`not certified: ${certified.code}`);
    },

    tamper(stick, { how, at, another, thief }) {
      const folder = newStick();
      const file = path.join(folder, path.basename(stick.file));
      const bytes = tampered(readFileSync(stick.file), {
        how,
        at,
        another: readFileSync((another ?? stick).file),
        thief: { id: thief.id, code: stationCode(thief.n), keys: keysOf(thief.n) },
      });
      writeFileSync(file, bytes);
      return { ...stick, file } satisfies Stick;
    },

    revoke(headquarters, station) {
      const input = { stationId: station.id as Id<'station'>, reason: 'Mất máy' };
      const revoked = revokeStation(depsOf(headquarters), input, headquarters.ctx());
      if (!revoked.ok) throw new Error(`not revoked: ${revoked.code}`);
    },

    clear: () => {
      rmSync(sticks, { recursive: true, force: true });
      mkdirSync(sticks);
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}

function never(): never {
  throw new Error('no part of a simulated station');
}
