/** How a series is told from the others without colour. */
export type Fill = 'solid' | 'hatched' | 'open';

/** What a chart shows, before it has a size. Texts are final. */
export interface Chart {
  readonly series: readonly { readonly name: string; readonly fill: Fill }[];
  /** Values of a group stand on one another, with their sum; else side by side. */
  readonly stacked: boolean;
  readonly groups: readonly { readonly label: string; readonly values: readonly number[] }[];
}

/** Lengths are in the unit of the drawing: pixels on the screen, millimetres on paper. */
export type Mark =
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Fill;
      /** its place among the groups; absent: of the legend */
      readonly group?: number;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** of the baseline */
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
    }
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** size of its texts */
  readonly em: number;
  readonly marks: readonly Mark[];
}

export interface Pen {
  readonly em: number;
  readonly widthOf: (text: string) => number;
  readonly number: (value: number) => string;
}

/** From the middle of a line of text down to its baseline. */
const DROP = 0.35;

/** Cut with "…" where it is too long. */
export function fitted(text: string, room: number, { widthOf }: Pick<Pen, 'widthOf'>): string {
  if (widthOf(text) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && widthOf(`${signs.join('').trimEnd()}…`) > room) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const longest = ({ stacked, groups }: Chart): number =>
  Math.max(1, ...groups.map(({ values }) => (stacked ? sumOf(values) : Math.max(0, ...values))));

/** One series needs no key. */
function legend({ series }: Chart, { em, widthOf }: Pen): { readonly marks: readonly Mark[]; readonly height: number } {
  if (series.length < 2) return { marks: [], height: 0 };
  const marks: Mark[] = [];
  let x = 0;
  for (const { name, fill } of series) {
    marks.push({ kind: 'bar', x, y: em * 0.2, width: em * 1.4, height: em * 0.8, fill });
    marks.push({ kind: 'text', x: x + em * 1.8, y: em * (0.6 + DROP), text: name, anchor: 'start' });
    x += em * 3.2 + widthOf(name);
  }
  return { marks, height: em * 1.9 };
}

/** Names on the left, bars to the right, their number behind each. */
export function drawBars(chart: Chart, width: number, pen: Pen): Drawing {
  const { em, widthOf, number } = pen;
  const { series, stacked, groups } = chart;
  const key = legend(chart, pen);
  const names = Math.min(width * 0.42, Math.max(0, ...groups.map(({ label }) => widthOf(label))) + em * 0.6);
  const left = names + em * 0.6;
  const most = longest(chart);
  const scale = (width - left - em * 0.8 - widthOf(number(most))) / most;
  const thick = em * (stacked ? 1.1 : 1.15);
  const step = (stacked ? thick : thick * series.length) + em * 0.8;
  const marks: Mark[] = [...key.marks];
  groups.forEach(({ label, values }, group) => {
    const top = key.height + group * step + em * 0.4;
    const middle = top + (step - em * 0.8) / 2 + em * DROP;
    marks.push({ kind: 'text', x: names, y: middle, text: fitted(label, names, pen), anchor: 'end' });
    let x = left;
    values.forEach((value, at) => {
      const y = stacked ? top : top + at * thick;
      const length = value * scale;
      const fill = series[at]?.fill ?? 'solid';
      if (value > 0) marks.push({ kind: 'bar', x, y, width: length, height: thick * 0.92, fill, group });
      if (stacked) x += length;
      else marks.push(behind(left + length, y + thick / 2, number(value), em));
    });
    if (stacked) marks.push(behind(x, top + thick / 2, number(sumOf(values)), em));
  });
  const height = key.height + groups.length * step;
  marks.push({ kind: 'line', x1: left, y1: key.height, x2: left, y2: height });
  return { width, height, em, marks };
}

const behind = (x: number, y: number, text: string, em: number): Mark => ({
  kind: 'text',
  x: x + em * 0.4,
  y: y + em * DROP,
  text,
  anchor: 'start',
});

/** Names below, columns above them, each with its number on top; stacked. */
export function drawColumns(chart: Chart, width: number, tall: number, pen: Pen): Drawing {
  const { em, number } = pen;
  const { series, groups } = chart;
  const key = legend(chart, pen);
  const foot = tall - em * 1.5;
  const scale = (foot - key.height - em * 1.4) / longest(chart);
  const step = width / Math.max(1, groups.length);
  const marks: Mark[] = [...key.marks];
  groups.forEach(({ label, values }, group) => {
    const middle = (group + 0.5) * step;
    let y = foot;
    values.forEach((value, at) => {
      if (value === 0) return;
      y -= value * scale;
      const fill = series[at]?.fill ?? 'solid';
      marks.push({
        kind: 'bar',
        x: middle - step * 0.3,
        y,
        width: step * 0.6,
        height: value * scale,
        fill,
        group,
      });
    });
    const sum = sumOf(values);
    if (sum > 0) marks.push({ kind: 'text', x: middle, y: y - em * 0.35, text: number(sum), anchor: 'middle' });
    marks.push({ kind: 'text', x: middle, y: tall - em * 0.3, text: fitted(label, step, pen), anchor: 'middle' });
  });
  marks.push({ kind: 'line', x1: 0, y1: foot, x2: width, y2: foot });
  return { width, height: tall, em, marks };
}
