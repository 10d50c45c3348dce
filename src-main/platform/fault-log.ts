import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Faults go here and nowhere else; a person reads the reference over the telephone. */
export interface FaultLog {
  /** Writes the fault down and returns its short reference, e.g. "K7Q2-0813". */
  note(fault: unknown, where: string): string;
}

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const MAX_BYTES = 2_000_000;

/**
 * A log in `folder`/faults.log that keeps one older file. Inputs are never written: they hold names.
 * @param now instant in ms
 */
export function openFaultLog(folder: string, now: () => number): FaultLog {
  const file = path.join(folder, 'faults.log');
  let count = 0;
  return {
    note(fault, where) {
      count += 1;
      const at = now();
      const code = Array.from({ length: 4 }, (_, i) => LETTERS[Math.floor(at / 1000 / 31 ** i) % 31]).join('');
      const reference = `${code}-${String(count).padStart(4, '0')}`;
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      const line = `${new Date(at).toISOString()} ${reference} ${where}\n${text}\n`;
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.1`);
        appendFileSync(file, line);
      } catch {
        // A log that cannot be written (disk full) must not become a second fault.
        console.error(line);
      }
      return reference;
    },
  };
}
