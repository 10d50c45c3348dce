import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import { ensureCapture } from './capture.ts';

export interface Migration {
  readonly tag: string;
  readonly sql: string;
  readonly hash: string;
}

/** The steps of a folder in their order; numbers must rise by one from 0001. Throws: when they do not. */
export function listMigrations(folder: string): readonly Migration[] {
  const files = readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort();
  return files.map((name, at) => {
    if (Number(name.slice(0, 4)) !== at + 1) throw new Error(`migration ${name} is out of order`);
    const sql = readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { tag: name.replace(/\.sql$/, ''), sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

/** How many steps this file has had; a newer program may have given it more than we know. */
export const appliedCount = (raw: Database): number => raw.pragma('user_version', { simple: true }) as number;

/**
 * Applies the missing steps, each in a transaction of its own with foreign keys off, so that remaking a parent table
 * cannot delete its children; then rebuilds the capture triggers. Returns the tags applied.
 * Throws: when a step that was applied has been changed since, or breaks references.
 */
export function migrateUp(
  raw: Database,
  migrations: readonly Migration[],
  appliedAtMs: number,
  capture: (raw: Database) => void = ensureCapture,
): readonly string[] {
  raw.exec(
    'CREATE TABLE IF NOT EXISTS _migration (tag TEXT PRIMARY KEY, hash TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT',
  );
  const known = new Map(raw.prepare('SELECT tag, hash FROM _migration').raw().all() as [string, string][]);
  const applied: string[] = [];
  raw.pragma('foreign_keys = OFF'); // inside a transaction it would have no effect
  try {
    for (const [at, { tag, sql, hash }] of migrations.entries()) {
      const before = known.get(tag);
      if (before !== undefined && before !== hash) throw new Error(`migration ${tag} was changed after it was applied`);
      if (before !== undefined) continue;
      const step = raw.transaction(() => {
        for (const part of sql.split('--> statement-breakpoint')) if (part.trim()) raw.exec(part);
        const broken = raw.pragma('foreign_key_check') as unknown[];
        if (broken.length > 0) throw new Error(`migration ${tag} breaks ${broken.length} references`);
        raw.prepare('INSERT INTO _migration VALUES (?, ?, ?)').run(tag, hash, appliedAtMs);
        raw.pragma(`user_version = ${at + 1}`);
      });
      step.immediate();
      applied.push(tag);
    }
    capture(raw);
  } finally {
    raw.pragma('foreign_keys = ON');
  }
  return applied;
}
