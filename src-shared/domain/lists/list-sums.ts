import type { HeadingBlock, SumBlock } from './list-document.ts';
import type { CollectiveLine, ListInput } from './list-input.ts';
import { countOnPaper } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';
import { valid } from './void-lines.ts';

type Counted = Pick<ListInput, 'collectives' | 'people' | 'households'>;

const words = paperWords.count;

/**
 * "02 tập thể", "04 cá nhân"; kinds without a line are left out, void lines are not counted.
 * @param what `awards` says "lượt": where one collective or person may stand in the list twice
 */
export function countsOf({ collectives, people, households }: Counted, what: 'recipients' | 'awards'): string[] {
  const counted = (template: string, lines: readonly Pick<CollectiveLine, 'status'>[]): string[] =>
    lines.length > 0 ? [fill(template, { count: countOnPaper(valid(lines).length) })] : [];
  return what === 'awards'
    ? [
        ...counted(words.collectiveAwards, collectives),
        ...counted(words.personAwards, people),
        ...counted(words.householdAwards, households),
      ]
    : [
        ...counted(words.collectives, collectives),
        ...counted(words.people, people),
        ...counted(words.households, households),
      ];
}

/** The last line, closed by "./." so that nothing can be written after it. */
export function sumOf(lines: Counted, what: 'recipients' | 'awards'): SumBlock {
  const counts = countsOf(lines, what);
  const none = fill(words.awards, { count: countOnPaper(0) });
  return { kind: 'sum', text: fill(paperWords.sum, { counts: counts.length > 0 ? counts.join(', ') : none }) };
}

/** The same with who was given any, where somebody stands in the list twice: events are not people. */
export function distinctSumOf(lines: Counted): SumBlock {
  const once = <Line extends Pick<CollectiveLine, 'status' | 'recipientKey'>>(given: readonly Line[]): Line[] => {
    const seen = new Set<string>();
    return valid(given).filter(({ recipientKey }) => {
      if (recipientKey === undefined) return true;
      return seen.has(recipientKey) ? false : seen.add(recipientKey);
    });
  };
  const distinct = countsOf(
    { collectives: once(lines.collectives), people: once(lines.people), households: once(lines.households) },
    'recipients',
  );
  const counted = countsOf({ ...lines }, 'recipients');
  const sum = sumOf(lines, 'awards');
  if (distinct.join() === counted.join() || distinct.length === 0) return sum;
  const awards = countsOf(lines, 'awards').join(', ');
  const counts = fill(words.distinct, { awards, recipients: distinct.join(', ') });
  return { kind: 'sum', text: fill(paperWords.sum, { counts }) };
}

/** "I. TẬP THỂ (02 tập thể)" */
export function headingOf(number: string, name: string, count: string): HeadingBlock {
  const text = fill(paperWords.section.counted, { name, count });
  return { kind: 'heading', depth: 2, text: fill(paperWords.section.numbered, { number, text }) };
}
