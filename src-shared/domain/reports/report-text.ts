import seeded from '../../../resources/print/report-sections.json' with { type: 'json' };
import { fill, paperWords } from '../lists/paper-words.ts';

/** What the register says at the head of a section; the text stands after it. */
export const sectionFacts = ['none', 'cluster', 'movements', 'awards'] as const;
export type SectionFacts = (typeof sectionFacts)[number];

export interface ReportSection {
  /** keeps a section the same through versions, whatever it is called and wherever it stands */
  readonly id: string;
  /** 1: "I.", 2: "1." under it */
  readonly depth: 1 | 2;
  readonly heading: string;
  readonly facts: SectionFacts;
  /** paragraphs, one a line */
  readonly text: string;
}

/** All that people write of a report; an empty text of its head is the letterhead's. */
export interface ReportText {
  readonly number: string;
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly subject: string;
  readonly intro: string;
  readonly sections: readonly ReportSection[];
  readonly closing: string;
  /** "TM. CỤM THI ĐUA\nCỤM TRƯỞNG"; empty: whoever signs by the letterhead */
  readonly capacity: string;
  readonly signer: string;
}

/**
 * A report before anyone wrote in it.
 * Source: resources/print/report-sections.json says where headings and their order are from.
 */
export function newReport(cluster: string, year: number, issuingBody: string): ReportText {
  const words = paperWords.report;
  const of = { cluster, year: String(year), nextYear: String(year + 1) };
  return {
    number: words.defaultNumber,
    parentBody: issuingBody,
    issuingBody: cluster,
    subject: fill(words.subject, of),
    intro: '',
    sections: seeded.sections.map(({ depth, facts, heading }, at) => ({
      id: `s${at + 1}`,
      depth: depth === 1 ? 1 : 2,
      heading: fill(heading, of),
      facts: sectionFacts.find((one) => one === facts) ?? 'none',
      text: '',
    })),
    closing: fill(words.closing, of),
    capacity: words.capacity,
    signer: '',
  };
}

/** Last year's texts as a start: what names the year says the new one, and the sentences stay to be written over. */
export function startFrom(last: ReportText, lastYear: number, fresh: ReportText): ReportText {
  const shift = (text: string): string =>
    text.replace(/\d{4}/g, (year) =>
      Number(year) === lastYear || Number(year) === lastYear + 1 ? String(Number(year) + 1) : year,
    );
  return {
    ...last,
    number: fresh.number,
    subject: fresh.subject,
    closing: fresh.closing,
    sections: last.sections.map((section) => ({ ...section, heading: shift(section.heading) })),
  };
}

/** The paragraphs of a text: one a line, as a paste from Word leaves them; empty lines are none. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

export type TextChange = { readonly heading: string; readonly before: string; readonly after: string };

/** Which paragraphs differ between two versions of a report: those that only one of them has, by section. */
export function compareTexts(before: ReportText, after: ReportText): readonly TextChange[] {
  const was = partsOf(before);
  const is = partsOf(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id): TextChange[] => {
    const [old, now] = [was.get(id), is.get(id)];
    const gone = missing(old?.lines ?? [], now?.lines ?? []);
    const come = missing(now?.lines ?? [], old?.lines ?? []);
    if (gone.length + come.length === 0) return [];
    return [{ heading: (now ?? old)?.heading ?? '', before: gone.join('\n'), after: come.join('\n') }];
  });
}

const missing = (lines: readonly string[], others: readonly string[]): readonly string[] =>
  lines.filter((line) => !others.includes(line));

type Part = { readonly heading: string; readonly lines: readonly string[] };

function partsOf({ sections, ...head }: ReportText): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  parts.set('', { heading: '', lines: Object.values(head).flatMap(paragraphsOf) });
  for (const { id, heading, text } of sections) parts.set(id, { heading, lines: [heading, ...paragraphsOf(text)] });
  return parts;
}
