import { expect, test } from 'vitest';
import { type Chart, drawBars, drawColumns, fitted, type Mark, type Pen } from '#shared/domain/charts/chart.ts';
import { ranked } from '#shared/domain/charts/year-figures.ts';

const pen: Pen = { em: 10, widthOf: (text) => text.length * 6, number: String };
const series = [
  { name: 'Tập thể', fill: 'solid' },
  { name: 'Cá nhân', fill: 'hatched' },
] as const;
const bars = (marks: readonly Mark[], group: number) =>
  marks.flatMap((mark) => (mark.kind === 'bar' && mark.group === group ? [mark] : []));
const texts = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

const levels: Chart = {
  series,
  stacked: true,
  groups: [
    { label: 'Bộ Công an', values: [10, 20] },
    { label: 'Đơn vị cơ sở có tên rất dài không vừa một dòng nào của biểu đồ', values: [0, 15] },
    { label: 'Nhà nước', values: [0, 0] },
  ],
};

test('bars are as long as their numbers, on one another, with their sum behind them', () => {
  const { marks } = drawBars(levels, 400, pen);
  const [collective, individual] = bars(marks, 0);
  expect(individual?.width).toBeCloseTo((collective?.width ?? 0) * 2);
  expect(individual?.x).toBeCloseTo((collective?.x ?? 0) + (collective?.width ?? 0));
  expect(bars(marks, 1)[0]?.width).toBeCloseTo((individual?.width ?? 0) * 0.75);
  expect(bars(marks, 2)).toEqual([]);
  expect(texts(marks)).toEqual(expect.arrayContaining(['Tập thể', 'Cá nhân', '30', '15', '0']));
});

test.each([
  ['stacked', true],
  ['side by side', false],
])('nothing of a chart, %s, stands outside it', (_name, stacked) => {
  for (const { marks, width, height } of [
    drawBars({ ...levels, stacked }, 400, pen),
    drawColumns({ ...levels, stacked: true }, 400, 150, pen),
  ])
    for (const mark of marks) {
      if (mark.kind === 'bar') {
        expect(mark.x).toBeGreaterThanOrEqual(0);
        expect(mark.x + mark.width).toBeLessThanOrEqual(width);
        expect(mark.y).toBeGreaterThanOrEqual(0);
        expect(mark.y + mark.height).toBeLessThanOrEqual(height);
      } else if (mark.kind === 'text') {
        const long = pen.widthOf(mark.text);
        const left = mark.x - (mark.anchor === 'end' ? long : mark.anchor === 'middle' ? long / 2 : 0);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + long).toBeLessThanOrEqual(width);
      }
    }
});

test('a chart without awards is drawn without bars', () => {
  expect(bars(drawBars({ series, stacked: true, groups: [] }, 400, pen).marks, 0)).toEqual([]);
});

test('a name that is too long ends in dots', () => {
  expect(fitted('Phòng Tham mưu', 60, pen)).toBe('Phòng Tha…');
  expect(fitted('PV01', 60, pen)).toBe('PV01');
});

test('the largest stand first and the rest are counted together, never one alone', () => {
  const line = (key: string, unit: number, person: number) => ({
    key,
    title: key,
    detail: '',
    counts: { unit, person, household: 0 },
    before: 0,
  });
  const lines = [line('a', 1, 0), line('b', 2, 3), line('c', 0, 0), line('d', 0, 2), line('e', 1, 0)];
  expect(ranked(lines, 2)).toEqual({
    lines: [lines[1], lines[3]],
    rest: { groups: 2, counts: { unit: 2, person: 0, household: 0 } },
  });
  expect(ranked(lines, 3).rest).toBeNull();
});
