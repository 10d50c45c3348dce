import type { Award } from './invent.ts';
import type { FieldUpdate } from './plain-register.ts';
import { prng } from './prng.ts';
import { posts, ranks } from './words.ts';

/** Corrections of fields that no search looks at, then withdrawn rows: a fifth and a hundredth of the awards. */
export function inventChanges(seed: number, awards: readonly Award[]): readonly FieldUpdate[] {
  const random = prng(seed);
  const corrections = Array.from({ length: Math.round(awards.length / 5) }, (_, at): FieldUpdate => {
    const { id, person } = random.pick(awards);
    const column = random.pick(person ? ['reason', 'note', 'rank', 'post'] : ['reason', 'note']);
    if (column === 'rank' || column === 'post')
      return { id, column, value: random.pick(column === 'rank' ? ranks : posts) };
    return { id, column, value: column === 'note' ? `Đã đối chiếu lần ${at}` : `Thành tích bổ sung số ${at}` };
  });
  const withdrawn = Array.from(
    { length: Math.ceil(awards.length / 100) },
    (): FieldUpdate => ({ id: random.pick(awards).id, column: 'deleted', value: 1 }),
  );
  return [...corrections, ...withdrawn];
}
