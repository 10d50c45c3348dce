import { root } from '../setup/paths.mjs';
import { wordsOf } from '../walk/words.ts';
import type { PartInput } from './bench-part.ts';
import { ask, quiet, type RowsWatch, toAllAwards, untilOtherRows, type Watched, watched } from './in-window.ts';
import { Rounds } from './measure.ts';
import { prng } from './prng.ts';
import { namedQueries } from './search-queries.ts';
import { type BenchResult, percentile, result } from './statistics.ts';
import { type Launched, launch } from './windows.ts';

const rounds = 3;
const frameTargetMs = 33;
const taskTargetMs = 50;
const paintedTargetMs = 50;
const turns = 150;
const jumps = 25;
const asked = 3;

const name = {
  idle: 'scroll: p95 frame of the idle window',
  wheel: 'scroll: p95 frame, by the wheel',
  drag: 'scroll: p95 frame, by the scroll bar',
  task: 'scroll: longest task beyond the idle window’s',
  jump: 'scroll: p95 until the rows of a far place show',
  answered: 'search: p95 of first pages, until the page has them',
  painted: 'search: p95 from a heading pressed to the frame that shows it',
  typed: 'search: p95 from a word typed to the frame that shows it, less the 90 ms it waits',
};
/** A word is looked for when no key came for so long. */
const settledMs = 90;

type Page = Launched['page'];

/** A million awards in the window itself: scrolled, dragged, sorted and searched, as a hand does it. */
export async function scrollPart({ seed, prepared, say }: PartInput): Promise<readonly BenchResult[]> {
  const { folder, invented } = await prepared();
  say(`scroll: ${invented.awards.length} awards in a window, ${rounds} rounds`);
  const launched = await launch(root, folder);
  const { page } = launched;
  const measured = new Rounds();
  try {
    await toAllAwards(page);
    await moving(page, new Rounds(), seed);
    for (let number = 1; number <= rounds; number++) {
      await moving(page, measured, seed + number);
      await finding(page, measured, namedQueries(invented), seed + number);
    }
  } finally {
    await launched.app.close();
  }
  const line = (key: keyof typeof name, target?: number): BenchResult =>
    result(name[key], { unit: 'ms', ...measured.of(name[key]), ...(target !== undefined && { target }) });
  return [
    line('idle'),
    line('wheel', frameTargetMs),
    line('drag', frameTargetMs),
    line('task', taskTargetMs),
    line('jump'),
    line('answered', paintedTargetMs),
    line('painted', paintedTargetMs),
    line('typed', paintedTargetMs),
  ];
}

const p95 = (values: readonly number[]): number => percentile(values, 95);
const longest = (parts: readonly Watched[]): number => Math.max(0, ...parts.flatMap(({ longTasks }) => longTasks));

async function moving(page: Page, round: Rounds, seed: number): Promise<void> {
  const random = prng(seed);
  const grid = page.getByRole('grid');
  await grid.evaluate((scroller) => scroller.scrollTo({ top: 0 }));
  await quiet(page);
  const idle = await watched(page, () => page.waitForTimeout(2_000));
  const box = await grid.boundingBox();
  if (!box) throw new Error('the grid is not laid out');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const wheel = await watched(page, async () => {
    for (let turn = 0; turn < turns; turn++) await page.mouse.wheel(0, 240);
  });
  const waits: number[] = [];
  const drag = await watched(page, async () => {
    for (let jump = 0; jump < jumps; jump++) waits.push(await jumpTo(page, random.int(1_000) / 1_000));
  });
  round.add(name.idle, p95(idle.frames));
  round.add(name.wheel, p95(wheel.frames));
  round.add(name.drag, p95(drag.frames));
  round.add(name.task, Math.max(0, longest([wheel, drag]) - longest([idle])));
  round.add(name.jump, p95(waits));
}

const jumpTo = (page: Page, share: number): Promise<number> =>
  untilOtherRows(
    page,
    (watch, to) => {
      watch.begin();
      const scroller = document.querySelector('[role=grid]');
      scroller?.scrollTo({ top: to * (scroller.scrollHeight - scroller.clientHeight) });
    },
    share,
  );

async function finding(
  page: Page,
  round: Rounds,
  queries: ReturnType<typeof namedQueries>,
  seed: number,
): Promise<void> {
  const random = prng(seed);
  const answered: number[] = [];
  for (const { make } of queries)
    for (let time = 0; time < asked; time++) {
      const { filter, sort, descending = false } = make(random);
      const { ms, reply } = await ask(page, 'awards.page', { filter, sort, descending, offset: 0, limit: 200 });
      if (!reply.ok) throw new Error(`refused: ${reply.code}`);
      answered.push(ms);
    }
  round.add(name.answered, p95(answered));
  const words = wordsOf('vi');
  const headings = ['awards:column.unitId', 'awards:column.decidedOn', 'awards:column.recipientName'].map((key) =>
    words(key),
  );
  const painted: number[] = [];
  for (const heading of [...headings, ...headings]) {
    await page.getByRole('grid').evaluate((scroller) => scroller.scrollTo({ top: 0 }));
    await quiet(page);
    painted.push(
      await untilOtherRows(
        page,
        (watch, text) => {
          watch.begin();
          const heads = [...document.querySelectorAll<HTMLElement>('[role=columnheader] button')];
          heads.find((head) => head.textContent === text)?.click();
        },
        heading,
      ),
    );
  }
  round.add(name.painted, p95(painted));
  const typed: number[] = [];
  // A beginning may leave the first row where it is; then no frame tells when it was found.
  for (const { make } of queries.filter(({ name }) => name.startsWith('words') || name.startsWith('decision'))) {
    for (const text of [make(random).filter.text ?? '', '']) {
      await quiet(page);
      const ms = await untilOtherRows(page, typeIntoSearch, text);
      if (text !== '') typed.push(ms - settledMs);
    }
  }
  await quiet(page);
  round.add(name.typed, p95(typed));
}

function typeIntoSearch(watch: RowsWatch, text: string): void {
  watch.begin();
  const box = document.querySelector<HTMLInputElement>('input[type=search]');
  if (!box) return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(box, text);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}
