import { damaged } from './workbook-caps.ts';

/** Names come without their prefix: spreadsheets are written with and without one. */
export type XmlHandler = {
  readonly open: (name: string, attributes: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** A tag longer than this is no spreadsheet's; it bounds what is held between two pieces. */
const LONGEST_TAG = 1_000_000;

/**
 * Reads a part of a package tag by tag, holding one piece at a time. No document type, hence no entities of its own
 * and none of the attacks made with them. Throws: WorkbookRefused when it is not well-formed enough to go on.
 */
export async function scanXml(pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  let decoder: TextDecoder | undefined;
  let rest = '';
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    rest = scanPiece(rest + decode(decoder, piece), handler);
    if (rest.length > LONGEST_TAG) throw damaged();
  }
  if (rest.trim() !== '') throw damaged();
}

const encodingOf = (start: Uint8Array): string =>
  start[0] === 0xff && start[1] === 0xfe ? 'utf-16le' : start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : 'utf-8';

function decode(decoder: TextDecoder, piece: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    // Bytes that are no text in the stated encoding.
    throw damaged();
  }
}

/** Returns what must wait for the next piece: a tag, or a text whose end is not yet seen. */
function scanPiece(xml: string, handler: XmlHandler): string {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) return xml.slice(at);
    const end = endOfMarkup(xml, start);
    if (end < 0) return xml.slice(at);
    if (start > at) handler.text(decodeEntities(xml.slice(at, start)));
    takeMarkup(xml, start, end, handler);
    at = end;
  }
  return '';
}

/** Index behind the markup that starts here; −1 when it does not end in this piece. */
function endOfMarkup(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return behind(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return behind(xml, ']]>', start + 9);
  if (xml.startsWith('<?', start)) return behind(xml, '?>', start + 2);
  if (xml.startsWith('<!D', start) || xml.startsWith('<!E', start)) throw damaged();
  if (xml.startsWith('<!', start) && xml.length - start < 9) return -1;
  return endOfTag(xml, start);
}

const behind = (xml: string, mark: string, from: number): number => {
  const at = xml.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
};

/** ">" is allowed inside an attribute's quotes; one pass, since a stranger's file may hold a million of them. */
function endOfTag(xml: string, start: number): number {
  let quote = 0;
  for (let i = start; i < xml.length; i++) {
    const sign = xml.charCodeAt(i);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === 34 || sign === 39) quote = sign;
    else if (sign === 62) return i + 1;
  }
  return -1;
}

function takeMarkup(xml: string, start: number, end: number, handler: XmlHandler): void {
  const second = xml.charCodeAt(start + 1);
  if (second === 33) {
    if (xml.startsWith('<![CDATA[', start)) handler.text(xml.slice(start + 9, end - 3));
    return;
  }
  if (second === 63) return;
  if (second === 47) {
    handler.close(localName(xml, start + 2, end - 1));
    return;
  }
  const selfClosing = xml.charCodeAt(end - 2) === 47;
  const inner = selfClosing ? end - 2 : end - 1;
  let nameEnd = start + 1;
  while (nameEnd < inner && xml.charCodeAt(nameEnd) > 32) nameEnd++;
  const name = localName(xml, start + 1, nameEnd);
  if (name === '') throw damaged();
  handler.open(name, xml.slice(nameEnd, inner));
  if (selfClosing) handler.close(name);
}

function localName(xml: string, start: number, end: number): string {
  const colon = xml.indexOf(':', start);
  return xml.slice(colon >= start && colon < end ? colon + 1 : start, end).trim();
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (_, entity: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+))$/i.exec(entity);
    const sign = code ? codePoint(Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 16 : 10)) : named[entity];
    if (sign === undefined) throw damaged();
    return sign;
  });
}

const codePoint = (code: number): string | undefined => (code <= 0x10ffff ? String.fromCodePoint(code) : undefined);

/** The value of an attribute by its local name; entities decoded. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(name);
  while (at >= 0) {
    const before = attributes.charCodeAt(at - 1);
    const quoted = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(attributes.slice(at + name.length, at + name.length + 4096));
    if (quoted && (before <= 32 || before === 58)) return decodeEntities(quoted[1] ?? quoted[2] ?? '');
    at = attributes.indexOf(name, at + name.length);
  }
  return undefined;
}
