import { expect, test } from 'vitest';
import { judgeBundle, marksInOrder, type StreamAbout, startOfChain } from '#shared/domain/sync/stream.ts';

const chain = (letter: string): string => letter.repeat(64);
const id = '00000000-0000-7000-8000-000000000001';
const mark = (position: number, letter: string) => ({ position, chain: chain(letter) });

function bundle(number: number, after: number, upTo: [number, string], rest: Partial<StreamAbout> = {}): StreamAbout {
  return {
    from: { id, code: 'AAAAAA' },
    to: { id, code: 'BBBBBB' },
    number,
    after: after === 0 ? { position: 0, chain: startOfChain } : mark(after, 'a'),
    upTo: mark(...upTo),
    ack: null,
    schema: 1,
    certificate: null,
    roster: 0,
    createdAt: '2024-12-20T08:00:00.000Z',
    marks: [],
    stream: id,
    ownSites: [id],
    ackStream: null,
    ackedBundle: 0,
    has: [],
    twice: [],
    ...rest,
  };
}

/** What a receiver remembers that took a bundle up to 5 (chain a) and one up to 9 (chain b). */
const received = {
  applied: 9,
  lastBundle: 2,
  chainAt: (position: number) => ({ 5: chain('a'), 9: chain('b') })[position],
};
const nothing = { applied: 0, lastBundle: 0, chainAt: () => undefined };

test('the first bundle starts at nothing', () => {
  expect(judgeBundle(bundle(1, 0, [5, 'a']), nothing)).toEqual({ kind: 'take', skip: 0 });
});

test('a bundle that starts after what was taken is a gap, whatever else it says', () => {
  expect(judgeBundle(bundle(3, 11, [12, 'c']), received)).toEqual({ kind: 'gap' });
});

test('a bundle after a lost one begins earlier and is taken from where the receiver stands', () => {
  const about = bundle(3, 5, [12, 'c'], { marks: [{ ...mark(9, 'b'), transactions: 4 }] });
  expect(judgeBundle(about, received)).toEqual({ kind: 'take', skip: 4 });
});

test('the same bundle again, or an older one that was found, has been applied', () => {
  expect(judgeBundle(bundle(2, 5, [9, 'b']), received)).toEqual({ kind: 'alreadyApplied' });
  expect(judgeBundle(bundle(1, 0, [5, 'a']), received)).toEqual({ kind: 'alreadyApplied' });
});

test('a newer bundle without anything new is taken for its acknowledgement', () => {
  expect(judgeBundle(bundle(3, 9, [9, 'b'], { after: mark(9, 'b') }), received)).toEqual({
    kind: 'take',
    skip: Number.POSITIVE_INFINITY,
  });
});

test('another history at a known position is a fork, at the beginning, in between and at the end', () => {
  expect(judgeBundle(bundle(3, 5, [12, 'c'], { after: mark(5, 'x') }), received).kind).toBe('fork');
  const other = bundle(3, 5, [12, 'c'], { marks: [{ ...mark(9, 'x'), transactions: 4 }] });
  expect(judgeBundle(other, received).kind).toBe('fork');
  expect(judgeBundle(bundle(3, 5, [9, 'x']), received).kind).toBe('fork');
});

test('a sender that does not remember what it sent is a copy or was restored: a fork', () => {
  expect(judgeBundle(bundle(2, 5, [12, 'c']), received).kind).toBe('fork');
  expect(judgeBundle(bundle(2, 5, [8, 'c']), received).kind).toBe('fork');
});

test('marks lie between both ends and rise with their counts', () => {
  const marks = (...list: [number, number][]) =>
    bundle(3, 5, [12, 'c'], { marks: list.map(([at, transactions]) => ({ ...mark(at, 'b'), transactions })) });
  expect(marksInOrder(marks([7, 1], [9, 1], [12, 4]), 4)).toBe(true);
  expect(marksInOrder(marks([5, 1]), 4)).toBe(false);
  expect(marksInOrder(marks([9, 2], [10, 1]), 4)).toBe(false);
  expect(marksInOrder(marks([13, 2]), 4)).toBe(false);
  expect(marksInOrder(marks([9, 5]), 4)).toBe(false);
});
