import type { Fault } from '#scripts/simulate/steps.ts';

/** A rule that protects the exchange, and the program without it. */
export interface Mutant {
  /** the rule, as a sentence */
  readonly rule: string;
  readonly file: string;
  /** stands once in the file; what `without` puts in its place exists in this test only */
  readonly text: string;
  readonly without: string;
  /** the number of the invariant that must fail */
  readonly breaks: RegExp;
  readonly faults: readonly Fault[];
  /** `real` where the rule lies in files, signatures or cards */
  readonly level?: 'core' | 'real';
}

const exchange = 'src-main/features/exchange';
const sync = 'src-shared/domain/sync';
const disorder: readonly Fault[] = ['loss', 'dup', 'reorder'];

export const mutants: readonly Mutant[] = [
  {
    rule: 'an edit removes the values that its author saw',
    file: `${sync}/merge.ts`,
    text: '!(prev.includes(dot) && rank <= edit.rank)',
    without: 'true',
    breaks: /^3, 7 /,
    faults: [],
  },
  {
    rule: 'an edit leaves the values that its author did not see',
    file: `${sync}/merge.ts`,
    text: '!(prev.includes(dot) && rank <= edit.rank)',
    without: 'rank > edit.rank',
    breaks: /^3, 7 /,
    faults: [],
  },
  {
    rule: "a unit's word never removes headquarters' in a column of headquarters",
    file: `${sync}/merge.ts`,
    text: 'prev.includes(dot) && rank <= edit.rank',
    without: 'prev.includes(dot)',
    breaks: /^(3, 7|9) /,
    faults: [],
  },
  {
    rule: 'the shown value is chosen by the same rule everywhere',
    file: `${sync}/merge.ts`,
    text: 'isAbove(head, best) ? head : best',
    without: 'best',
    breaks: /^(1|3, 7) /,
    faults: [],
  },
  {
    rule: "a station's own edits obey the rule of authority at home too",
    file: 'src-main/platform/register/local-edits.ts',
    text: 'if (touched.length === 0) return;',
    without: 'return;',
    breaks: /^(1|3, 7|9) /,
    faults: [],
  },
  {
    rule: 'capture names the value that was shown, not the one the row was made with',
    file: 'db/capture.ts',
    text: 'coalesce((SELECT f.tx FROM sync_field f WHERE',
    without: 'coalesce((SELECT f.tx FROM sync_field f WHERE FALSE AND',
    breaks: /^(3, )?7 /,
    faults: [],
  },
  {
    rule: 'a change whose row is missing waits',
    file: `${exchange}/apply-update.repo.ts`,
    text: 'keepPending(a.db, tx, change, fate.reason, fate.missing);',
    without: '',
    breaks: /^(1|3, 7|6) /,
    faults: ['scope', ...disorder],
  },
  {
    rule: 'a bundle that begins after what is here changes nothing',
    file: `${sync}/stream.ts`,
    text: "if (after.position > applied) return { kind: 'gap' };",
    without: "if (after.position > applied) return { kind: 'take', skip: Number.POSITIVE_INFINITY };",
    breaks: /^5 /m,
    faults: ['image'],
  },
  {
    rule: 'what was taken is skipped by its place in the stream',
    file: `${sync}/stream.ts`,
    text: 'skip: here.transactions',
    without: 'skip: 0',
    breaks: /bundle\.(fork|damaged)/,
    faults: disorder,
  },
  {
    rule: 'a bundle that was taken is taken once',
    file: `${sync}/stream.ts`,
    text: 'number <= received.lastBundle',
    without: 'false',
    breaks: /^2 /,
    faults: [],
  },
  {
    rule: 'a bundle begins at what was confirmed, not at what was sent',
    file: `${exchange}/prepare-bundle.service.ts`,
    text: 'selection.transactionsAfter(state.acked)',
    without: 'selection.transactionsAfter(marks.at(-1)?.position ?? state.acked)',
    breaks: /refuses what it should take|^(1|4|6) /,
    faults: disorder,
  },
  {
    rule: 'the end of a stream is remembered before its file leaves',
    file: `${exchange}/prepare-bundle.service.ts`,
    text: 'streams.saveMark(db, stream, { position: end, chain: flow.chain() });',
    without: ';',
    breaks: /bundle\.(ackUnknown|fork)/,
    faults: [],
  },
  {
    rule: 'a program that ends leaves nothing of what it was doing',
    file: 'src-main/platform/register/register.ts',
    text: "          if (raw.inTransaction) raw.exec('ROLLBACK');\n          throw error;\n        } finally {\n          usual?.();",
    without:
      "          if (raw.inTransaction) raw.exec('COMMIT');\n          throw error;\n        } finally {\n          usual?.();",
    breaks: /^12 |sync_ctx/,
    faults: ['crash'],
  },
  {
    rule: 'a row that comes into a part later is brought whole',
    file: `${exchange}/prepare-bundle.service.ts`,
    text: '...beside.content,',
    without: '',
    breaks: /^1 /,
    faults: ['scope'],
  },
  {
    rule: "nothing outside a station's part is sent to it",
    file: `${exchange}/select.repo.ts`,
    text: 'temp.in_scope i WHERE i.tbl = l.tbl AND i.row = l.row)',
    without: 'sync_site)',
    breaks: /^10 /,
    faults: ['scope'],
  },
  {
    rule: 'a station that was put back does not use a number twice',
    file: 'src-main/platform/register/installation.ts',
    text: "raw.prepare('UPDATE station SET site = ?, install_id = ?').run(n, installId);",
    without: '',
    breaks: /^(1|3|6|17)|bundle\./,
    // A copy that is noticed heals by the second line of defence: what is numbered twice is told apart.
    faults: ['image'],
  },
];
