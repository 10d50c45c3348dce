import { crc32, deflateRawSync } from 'node:zlib';

export type ZipPart = {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the zip claims, where it lies. */
  readonly statedSize?: number;
  readonly encrypted?: boolean;
};

/** A zip made by hand, so that it can be one no honest program writes. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(content), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(part.statedSize ?? content.length, 18);
    header.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), header, tail, name]));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, central, Buffer.from('PK\x05\x06'), end]);
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (...entries: ReadonlyArray<readonly [id: string, type: string, target: string]>): string =>
  `<Relationships>${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export type BookParts = {
  readonly sheet?: string;
  readonly workbook?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly more?: readonly ZipPart[];
};

/** The parts of a workbook with one sheet, `Tờ 1`; `sheet` is its XML. */
export function bookParts({ sheet = '<worksheet/>', workbook, strings, styles, more = [] }: BookParts): ZipPart[] {
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: relations(['rId1', 'officeDocument', 'xl/workbook.xml']) },
    {
      name: 'xl/workbook.xml',
      content: workbook ?? '<workbook><sheets><sheet name="Tờ 1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', '/xl/sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ...more,
  ];
  if (strings !== undefined) parts.push({ name: 'xl/sharedStrings.xml', content: strings });
  if (styles !== undefined) parts.push({ name: 'xl/styles.xml', content: styles });
  return parts;
}

export const makeBook = (parts: BookParts): Buffer => makeZip(bookParts(parts));
