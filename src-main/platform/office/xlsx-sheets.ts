import type { Block, ListDocument, TableBlock } from '#shared/domain/lists/list-document.ts';

/** What one worksheet holds: at most one table, so that its columns are the sheet's own. */
export interface SheetPlan {
  readonly name: string;
  readonly before: readonly Block[];
  readonly table?: TableBlock;
  readonly after: readonly Block[];
}

/** What Excel takes for the name of a worksheet. */
const longestName = 31;

/**
 * A document cut into worksheets: each table has one of its own with the heading above it, and what closes the document
 * stands below the last. A table of another width would else stretch the columns of the one above it.
 */
export function planSheets(document: ListDocument, fallback: string): readonly SheetPlan[] {
  const plans: { before: Block[]; table?: TableBlock; after: Block[] }[] = [{ before: [], after: [] }];
  let waiting: Block[] = [];
  const last = () => plans[plans.length - 1] ?? { before: [], after: [] };
  for (const block of flat(document.blocks)) {
    if (block.kind === 'heading') waiting.push(block);
    else if (block.kind === 'table') {
      if (last().table) plans.push({ before: [], after: [] });
      const plan = last();
      plan.before.push(...waiting);
      plan.table = block;
      waiting = [];
    } else {
      const plan = last();
      (plan.table ? plan.after : plan.before).push(...waiting, block);
      waiting = [];
    }
  }
  const end = last();
  (end.table ? end.after : end.before).push(...waiting);
  const taken = new Set<string>();
  return plans.map((plan) => ({ ...plan, name: nameOf(plan.before, fallback, taken) }));
}

const flat = (blocks: readonly Block[]): readonly Exclude<Block, { kind: 'together' }>[] =>
  blocks.flatMap((block) => (block.kind === 'together' ? flat(block.blocks) : [block]));

/** The nearest heading, without its number and count: "I. CÁ NHÂN (04 cá nhân)" is "CÁ NHÂN". */
function nameOf(before: readonly Block[], fallback: string, taken: Set<string>): string {
  const heading = before.findLast((block) => block.kind === 'heading');
  const bare = (heading?.kind === 'heading' ? heading.text : fallback)
    .replace(/^[\p{L}\d]{1,4}\. /u, '')
    .replace(/ \(.*$/u, '')
    .replace(/[\p{Cc}[\]:*?/\\']/gu, ' ')
    .trim();
  const base = bare === '' ? fallback : bare;
  for (let count = 1; ; count++) {
    const tail = count === 1 ? '' : ` (${count})`;
    const name = base.slice(0, longestName - tail.length).trim() + tail;
    if (taken.has(name.toLocaleLowerCase('vi'))) continue;
    taken.add(name.toLocaleLowerCase('vi'));
    return name;
  }
}
