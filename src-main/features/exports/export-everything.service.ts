import { statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { syncedTables } from '#db/registry.ts';
import type { WrittenArchive } from '#shared/api/exports.ts';
import { type Job, JobCancelled } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { fieldGuide } from '#shared/domain/exports/field-guide.ts';
import { readScanAnywhere, scanFolder } from '../../platform/attachments/scan-store.ts';
import { meter } from '../../platform/crypto/hashing.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import type { Snapshot } from '../../platform/host/snapshots.ts';
import { writeZip, type ZipMember } from '../../platform/tables/zip-writer.ts';
import { findStation } from '../stations/index.ts';
import { countHistory, countRows, listScans, type ScanRow } from './everything.repo.ts';
import { dataParts, type Part, scanPart } from './everything-parts.ts';

type Deps = Pick<HostDeps, 'snapshot' | 'now' | 'dataFolder' | 'appVersion'>;

interface PartFacts {
  readonly name: string;
  readonly rows: number;
  readonly sizeBytes: number;
  readonly sha256: string;
}

/** Names the archive's form for whoever reads it by program; another form gets another number. */
const FORMAT = 'so-vang-export/1';

/**
 * Writes everything the register knows into one archive of open formats: each table as CSV and JSON, all of history,
 * the scans, a guide to the fields, and what proves that nothing is missing.
 * Refuses: export.noSpace, disk.full, medium.lost, file.notWritable. Throws: JobCancelled.
 */
export async function exportEverything(deps: Deps, target: string, job: Job): Promise<Result<WrittenArchive>> {
  const snapshot = deps.snapshot();
  try {
    const scans = listScans(snapshot.read);
    const scanBytes = scans.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const wanted = statSync(path.join(deps.dataFolder, 'register.db')).size + scanBytes;
    const free = await freeBytes(path.dirname(target));
    if (free !== undefined && free < wanted) {
      const mb = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);
      return refuse('export.noSpace', { neededMb: mb(wanted), freeMb: mb(free) });
    }
    const archive = membersOf(deps, snapshot, scans, job);
    const pieces = writeZip(archive.members(), deps.now());
    const written = await writeWhole(path.dirname(target), path.basename(target), pieces);
    if (!written.ok) return written;
    return ok({
      fileName: path.basename(target),
      sizeBytes: written.value.sizeBytes,
      ...archive.counts,
      scans: scans.length - archive.missing.length,
      missingScans: archive.missing.length,
    });
  } catch (error) {
    throw snapshot.isOpen() ? error : new JobCancelled();
  } finally {
    snapshot.close();
  }
}

const dayParts = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;

/** Undefined where the folder's medium does not say; writing then finds out. */
async function freeBytes(folder: string): Promise<number | undefined> {
  const found = await statfs(folder).catch(() => undefined);
  return found && found.bavail * found.bsize;
}

function membersOf(deps: Deps, { read }: Snapshot, scans: readonly ScanRow[], job: Job) {
  const tables = syncedTables.map((table) => ({ ...table, ...countRows(read, table) }));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const history = countHistory(read);
  const station = findStation(read);
  const backups = path.join(deps.dataFolder, 'backups');
  const at = new Date(deps.now());
  const facts: PartFacts[] = [];
  const missing: string[] = [];
  let done = 0;
  // Rows leave twice; a scan counts as one.
  const total = 2 * rows + history + scans.length;

  const guide = fieldGuide(tables, {
    at: at.toLocaleString('vi-VN', { ...dayParts, hour: '2-digit', minute: '2-digit' }),
    station: station?.name ?? '',
    code: station?.code ?? '',
    version: deps.appVersion,
  });
  async function* passing(part: Part): AsyncGenerator<Uint8Array> {
    const counted = meter();
    let held = 0;
    for await (const block of part.blocks()) {
      counted.add(block.bytes);
      held += block.rows;
      yield block.bytes;
      done += block.rows;
      job.progress(done, total);
      await job.pause();
    }
    facts.push({ name: part.name, rows: held, sizeBytes: counted.sizeBytes, sha256: counted.finish() });
  }
  const member = (part: Part): ZipMember => ({ name: part.name, method: part.method, bytes: passing(part) });
  const textPart = (name: string, text: string): Part => ({
    name,
    method: 'deflate',
    blocks: () => [{ bytes: Buffer.from(text, 'utf8'), rows: 0 }],
  });
  return {
    counts: { tables: tables.length, rows, history },
    /** hashes of scans that are not here, or not as they were */
    missing,
    async *members(): AsyncGenerator<ZipMember> {
      yield member(textPart('HUONG-DAN.md', guide));
      for (const part of dataParts(read)) yield member(part);
      for (const scan of scans) {
        const bytes = await readScanAnywhere(
          scanFolder(deps.dataFolder),
          scanFolder(backups),
          scan.sha256,
          scan.sha256,
        );
        if (bytes.ok) yield member(scanPart(scan, bytes.value));
        else missing.push(scan.sha256);
      }
      const manifest = {
        format: FORMAT,
        exportedAt: at.toISOString(),
        station: station && { code: station.code, name: station.name, role: station.role },
        program: deps.appVersion,
        tables: Object.fromEntries(tables.map((table) => [table.name, { rows: table.rows, deleted: table.deleted }])),
        files: facts.slice(),
        missingScans: missing,
      };
      yield member(textPart('manifest.json', `${JSON.stringify(manifest, undefined, 2)}\n`));
    },
  };
}
