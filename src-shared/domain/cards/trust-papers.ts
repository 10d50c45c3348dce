import { letterheadOr } from '../lists/letterhead-block.ts';
import type { Block, ListDocument } from '../lists/list-document.ts';
import type { Letterhead } from '../lists/list-input.ts';
import { countOnPaper, dayInWords, plain, rowNumber } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';

type Head = Pick<Letterhead, 'parentBody' | 'issuingBody' | 'place'>;

/** A station's own name and fingerprint, for the other side of its enrolment. */
export type SlipInput = {
  readonly letterhead: Head | null;
  readonly role: 'unit' | 'headquarters';
  readonly stationName: string;
  readonly stationCode: string;
  /** eight groups of five digits */
  readonly fingerprint: string;
  /** YYYY-MM-DD */
  readonly printedOn: string;
};

/** A person whose data a station held. Texts as in the register, empty where unknown. */
export type ExposedPerson = {
  readonly name: string;
  /** YYYY-MM-DD or YYYY */
  readonly birth: string;
  readonly rank: string;
  readonly unit: string;
};

export type ExposedInput = {
  readonly letterhead: Head | null;
  /** headquarters' */
  readonly ownName: string;
  readonly stationName: string;
  readonly stationCode: string;
  /** null while it may still send */
  readonly revoked: { readonly on: string; readonly reason: string } | null;
  readonly printedOn: string;
  readonly people: readonly ExposedPerson[];
};

const { slip, exposed } = paperWords;

/** Eight groups to read over the telephone or to type off a sealed sheet. Source: security.md §3.2. */
export function layoutSlip(input: SlipInput): ListDocument {
  const { letterhead, role, stationCode, fingerprint, printedOn } = input;
  const name = plain(input.stationName);
  const groups = fingerprint.split(' ');
  const line = (from: number) => ({ kind: 'cells' as const, cells: groups.slice(from, from + 4) });
  return {
    title: fill(slip.fileTitle, { code: stationCode }),
    author: name,
    blocks: [
      letterheadOr(name, letterhead, printedOn),
      { kind: 'title', name: slip.name, subject: slip[role], basis: '' },
      { kind: 'sum', text: fill(slip.station, { name, code: stationCode }) },
      { kind: 'sum', text: fill(slip.day, { day: dayInWords(printedOn) }) },
      { kind: 'heading', depth: 1, text: slip.groups },
      {
        kind: 'table',
        textPt: 12,
        columns: Array.from({ length: 4 }, (_, at) => ({
          heading: fill(slip.column, { first: String(at + 1), second: String(at + 5) }),
          widthMm: 40,
          align: 'center' as const,
        })),
        rows: [line(0), line(4)],
      },
      ...slip[`${role}Rules`].map((text): Block => ({ kind: 'sum', text })),
    ],
  };
}

/** Who must be told when a station is lost: everybody whose data stood on it. Source: security.md §3.2, lost station. */
export function layoutExposed(input: ExposedInput): ListDocument {
  const { letterhead, people, revoked, printedOn } = input;
  const ownName = plain(input.ownName);
  const params = { name: plain(input.stationName), code: input.stationCode };
  return {
    title: fill(exposed.fileTitle, params),
    author: ownName,
    blocks: [
      letterheadOr(ownName, letterhead, printedOn),
      {
        kind: 'title',
        name: exposed.name,
        subject: fill(exposed.subject, params),
        basis: revoked
          ? fill(exposed.revoked, { day: dayInWords(revoked.on), reason: plain(revoked.reason) })
          : exposed.standing,
      },
      {
        kind: 'table',
        textPt: 12,
        columns: [
          { heading: paperWords.column.number, widthMm: 13, align: 'center' },
          { heading: paperWords.column.person, widthMm: 50, align: 'left' },
          { heading: exposed.birth, widthMm: 26, align: 'center' },
          { heading: paperWords.column.rank, widthMm: 26, align: 'left' },
          { heading: paperWords.column.unit, widthMm: 50, align: 'left' },
        ],
        rows: people.map(({ name, birth, rank, unit }, at) => ({
          kind: 'cells',
          cells: [rowNumber(at), plain(name), dayOnPaper(birth), plain(rank), plain(unit)],
        })),
      },
      { kind: 'sum', text: fill(exposed.sum, { count: countOnPaper(people.length) }) },
    ],
  };
}

const dayOnPaper = (birth: string): string => birth.split('-').reverse().join('/');
