import path from 'node:path';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { cardMaxBytes } from '#shared/domain/cards/cards.ts';
import { type CardFile, cardBytes } from '../../platform/cards/card-file.ts';
import { readSmallFile } from '../../platform/files/read-file.ts';
import { writeWhole } from '../../platform/files/write-whole.ts';

/** Refuses: file.*, medium.lost, card.notACard, and whatever `read` refuses. */
export async function openCard<T>(file: string, read: (card: CardFile) => Result<T>): Promise<Result<T>> {
  const bytes = await readSmallFile(file, cardMaxBytes);
  if (bytes.ok) return read({ name: path.basename(file), bytes: bytes.value });
  // Whatever is larger than any card is none.
  return bytes.code === 'file.tooLarge' ? refuse('card.notACard', { name: path.basename(file) }) : bytes;
}

/** Refuses: disk.full, medium.lost, file.notWritable. */
export async function writeCard(file: string, card: object): Promise<Result<string>> {
  const name = path.basename(file);
  const written = await writeWhole(path.dirname(file), name, [cardBytes(card)]);
  return written.ok ? ok(name) : written;
}

/** A certificate we wrote or proved before we stored it. */
export const serialOf = (certificate: string): number => (JSON.parse(certificate) as { serial: number }).serial;
