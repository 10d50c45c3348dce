import type { Line } from './lines.ts';
import { textOf } from './lines.ts';
import { isTotalText } from './row-kinds.ts';
import type { SheetLog } from './sheet-log.ts';

/** What was taken of a stretch of rows; `people` are distinct. */
export class Taken {
  collective = 0;
  individual = 0;
  units = 0;
  readonly people = new Set<number>();
}

type Noun = 'collective' | 'individual';
type Claim = {
  readonly row: number;
  readonly value: string;
  readonly number: number;
  readonly noun: Noun;
  /** What the number may be the sum of: the rows since the last total, since the last heading, the sheet so far. */
  readonly sums: readonly number[];
  readonly sheetSoFar: number;
};

const CLAIM =
  /(\d[\d.]*)\s*(?:\([^)]*\)\s*)?(?:lượt\s*)?(?:khen\s*)?(tập thể|đơn vị|cá nhân|đồng chí|đ\/c|người|cán bộ)/giu;

/** Compares what a list says it holds ("Tổng cộng: 61 lượt cá nhân") with what was taken of it. */
export class Totals {
  private readonly claims: Claim[] = [];
  private sheet = new Taken();
  private sinceTotal = new Taken();
  private sinceGroup = new Taken();
  private readonly log: SheetLog;

  constructor(log: SheetLog) {
    this.log = log;
  }

  count(kind: Noun | 'units', taken: number, person?: number): void {
    for (const sum of [this.sheet, this.sinceTotal, this.sinceGroup]) {
      sum[kind] += taken;
      if (person !== undefined) sum.people.add(person);
    }
  }

  group(): void {
    this.sinceGroup = new Taken();
  }

  /** Notes what a total's row claims; judged when the whole workbook is read. */
  claim(line: Line): void {
    const value = line.own.map(textOf).find(isTotalText) ?? '';
    for (const [, digits = '', word = ''] of line.own.map(textOf).join(' ').matchAll(CLAIM)) {
      const noun: Noun = /tập thể|đơn vị/iu.test(word) ? 'collective' : 'individual';
      const stretches = [this.sheet, this.sinceTotal, this.sinceGroup];
      const sums = stretches.flatMap((sum) => [sum[noun], noun === 'collective' ? sum.units : sum.people.size]);
      this.claims.push({
        row: line.number,
        value,
        number: Number(digits.replaceAll('.', '')),
        noun,
        sums,
        sheetSoFar: this.sheet[noun],
      });
    }
    this.sinceTotal = new Taken();
    this.sinceGroup = new Taken();
  }

  /** @param workbook what was taken of all sheets: a last sheet may sum up the others */
  judge(workbook: Pick<Taken, Noun>): void {
    for (const { row, value, number, noun, sums, sheetSoFar } of this.claims) {
      if (sums.includes(number) || workbook[noun] === number) continue;
      const finding = this.log.add(
        'warning',
        'import.totalDiffers',
        { stated: value, taken: sheetSoFar },
        { row, value },
      );
      const at = this.log.rows.findIndex((one) => one.row === row);
      const preview = this.log.rows[at];
      if (preview) this.log.rows[at] = { ...preview, findings: [...preview.findings, finding] };
    }
  }
}
