import { damaged, refused, type WorkbookCaps } from './workbook-caps.ts';
import { attribute, scanXml } from './xml-scan.ts';
import type { Package } from './zip-parts.ts';

export type SheetEntry = { readonly name: string; readonly hidden: boolean; readonly part: string };

export type Book = {
  /** Worksheets only: charts and old macro sheets are left out. */
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
  readonly sharedStringsPart: string | undefined;
  readonly stylesPart: string | undefined;
};

type Relation = { readonly type: string; readonly part: string };

/** Follows the package from its root to its sheets. Throws: WorkbookRefused. */
export async function readBook(pack: Package, caps: WorkbookCaps): Promise<Book> {
  const root = [...(await readRelations(pack, '')).values()].find(({ type }) => type === 'officeDocument');
  const bookPart = root?.part ?? 'xl/workbook.xml';
  const relations = await readRelations(pack, bookPart);
  const partOf = (type: string): string | undefined =>
    [...relations.values()].find((one) => one.type === type && pack.has(one.part))?.part;
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let listed = 0;
  await scanXml(pack.read(bookPart), {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      listed += 1;
      if (listed > caps.sheets) throw refused('workbook.tooManySheets', { max: caps.sheets });
      const relation = relations.get(attribute(attributes, 'id') ?? '');
      if (relation?.type !== 'worksheet') return;
      const hidden = ['hidden', 'veryHidden'].includes(attribute(attributes, 'state') ?? '');
      sheets.push({ name: (attribute(attributes, 'name') ?? '').slice(0, 100), hidden, part: relation.part });
    },
    close() {},
    text() {},
  });
  return { sheets, date1904, sharedStringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

/** Relations of a part by id; of the whole package for ''. Their types differ between editions but not in the last word. */
async function readRelations(pack: Package, part: string): Promise<ReadonlyMap<string, Relation>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const relations = new Map<string, Relation>();
  const relationsPart = `${folder}_rels/${part.slice(slash)}.rels`;
  if (!pack.has(relationsPart)) throw damaged();
  await scanXml(pack.read(relationsPart), {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      relations.set(attribute(attributes, 'Id') ?? '', {
        type: type.slice(type.lastIndexOf('/') + 1),
        part: resolvePart(folder, target),
      });
    },
    close() {},
    text() {},
  });
  return relations;
}

/** A part's name is looked up in the package's own list, so that no path in it can lead outside. */
function resolvePart(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
