import type { ReadDb } from '#db/handles.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';

/** Up to so many awards are looked at one by one; above, an index is walked and what is no hit is left out. */
const FEW = 5_000;

/** The awards that hold every word, as `rid`, when they are few; undefined when they are not. */
export function fewHits(db: ReadDb, text: string): Uint32Array | undefined {
  // Page, sums and the next page ask the same within a moment, and three words take as long to find as to read.
  const hits = rememberedOrder(db, `few ${text}`, () =>
    Uint32Array.from(
      db.all<{ rid: number }>('SELECT rowid AS rid FROM award_fts WHERE award_fts MATCH ? LIMIT ?', text, FEW + 1),
      ({ rid }) => rid,
    ),
  );
  return hits.length > FEW ? undefined : hits;
}

/** Tells of each `rid` whether it is a hit: of hundreds of thousands this is known before the first row is drawn. */
export function allHits(db: ReadDb, text: string): (rid: number) => boolean {
  const bits = rememberedOrder(db, `all ${text}`, () => {
    const row = db.get<{ rids: string | null; last: number | null }>(
      'SELECT group_concat(rowid) AS rids, max(rowid) AS last FROM award_fts WHERE award_fts MATCH ?',
      text,
    );
    const set = new Uint32Array(((row?.last ?? 0) >>> 5) + 1);
    for (const rid of numbersIn(row?.rids)) set[rid >>> 5] = (set[rid >>> 5] ?? 0) | (1 << (rid & 31));
    return set;
  });
  return (rid) => (((bits[rid >>> 5] ?? 0) >>> (rid & 31)) & 1) === 1;
}

const [ZERO, NINE] = [48, 57];

/** "1,20,3"; one text of numbers crosses into this language far faster than a row for each. */
export function numbersIn(text: string | null | undefined): Uint32Array {
  if (!text) return new Uint32Array();
  const numbers = new Uint32Array(Math.ceil(text.length / 2));
  let [count, number] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      number = number * 10 + code - ZERO;
      continue;
    }
    numbers[count++] = number;
    number = 0;
  }
  numbers[count++] = number;
  return numbers.subarray(0, count);
}
