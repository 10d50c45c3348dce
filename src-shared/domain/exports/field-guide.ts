import words from '../../../resources/print/field-guide.json' with { type: 'json' };

/** A table of the register as the guide lists it, from the registry of what travels. */
export interface GuideTable {
  readonly name: string;
  readonly rows: number;
  /** of them in the trash */
  readonly deleted: number;
  readonly columns: readonly {
    readonly name: string;
    readonly kind: keyof typeof words.kinds;
    readonly nullable: boolean;
  }[];
}

export interface GuideFacts {
  /** "20/11/2024 10:42" */
  readonly at: string;
  readonly station: string;
  readonly code: string;
  readonly version: string;
}

type Described = { readonly about: string; readonly columns: Readonly<Record<string, string>> };

/** What each table and each of its columns means; a test holds it together with the registry. */
export const describedTables: Readonly<Record<string, Described>> = words.tables;

const fill = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (place, name: string) => params[name] ?? place);

/** Markdown has no other sign that could break a table's line. */
const inTable = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** HUONG-DAN.md: how to read the archive without this program, table by table and column by column. */
export function fieldGuide(tables: readonly GuideTable[], facts: GuideFacts): string {
  const parts = [
    words.title,
    ...words.intro.map((line) => fill(line, { ...facts })),
    words.partsTitle,
    bullets(words.parts),
    words.rulesTitle,
    bullets(words.rules),
    words.historyTitle,
    bullets(words.history),
    words.tablesTitle,
    ...tables.flatMap(tableParts),
  ];
  return `${parts.join('\n\n')}\n`;
}

function tableParts({ name, rows, deleted, columns }: GuideTable): string[] {
  const described = describedTables[name];
  const line = (column: string, kind: string, text: string): string => `| ${column} | ${kind} | ${inTable(text)} |`;
  const lines = columns.map((column) => {
    const kind = words.kinds[column.kind];
    const shown = column.nullable ? fill(words.nullable, { kind }) : kind;
    return line(column.name, shown, described?.columns[column.name] ?? '');
  });
  return [
    fill(words.tableHead, { table: name, about: described?.about ?? '' }),
    fill(words.rowsLine, { rows: String(rows), deleted: String(deleted) }),
    [
      words.columnsHead,
      '|---|---|---|',
      line('id', words.kinds.id, words.idText),
      ...lines,
      line('_tx', words.kinds.integer, words.txText),
    ].join('\n'),
  ];
}
