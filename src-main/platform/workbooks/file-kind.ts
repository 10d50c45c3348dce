import type { WorkbookRefusal } from './workbook-caps.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

const wrongType = (found: string): WorkbookRefusal => ({ code: 'workbook.wrongType', params: { found } });

/**
 * Says by its bytes, whatever its name, why a file is no .xlsx; undefined when it is a zip and so may be one.
 * Office files before 2007 and password-protected new ones share one container and are told apart by its streams.
 */
export function refuseByBytes(bytes: Uint8Array): WorkbookRefusal | undefined {
  if (bytes.length === 0) return { code: 'workbook.empty', params: {} };
  if (startsWith(bytes, ZIP)) return undefined;
  if (startsWith(bytes, EMPTY_ZIP)) return { code: 'workbook.notAWorkbook', params: {} };
  if (startsWith(bytes, OLE)) return refuseOle(bytes);
  if (startsWith(bytes, PDF)) return wrongType('.pdf');
  if (startsWith(bytes, RTF)) return wrongType('.rtf');
  return refuseText(bytes);
}

function refuseOle(bytes: Uint8Array): WorkbookRefusal {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => container.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return { code: 'workbook.protected', params: {} };
  if (has('WordDocument')) return wrongType('.doc');
  if (has('PowerPoint Document')) return wrongType('.ppt');
  if (has('Workbook') || has('Book')) return { code: 'workbook.oldExcel', params: {} };
  return { code: 'workbook.notAWorkbook', params: {} };
}

function refuseText(bytes: Uint8Array): WorkbookRefusal {
  const start = Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\ufeff/, '');
  if (/^\s*<(?:!doctype html|html|table|meta)/i.test(start)) return wrongType('.html');
  if (/^\s*<\?xml/i.test(start)) return wrongType('.xml');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of these, which is how it is known
  if (/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(start.slice(0, -4)))
    return { code: 'workbook.notAWorkbook', params: {} };
  return wrongType(/[;,\t].*\n/.test(start) ? '.csv' : '.txt');
}

/** The same for a zip, by the names of its parts. */
export function refuseByParts(has: (part: string) => boolean): WorkbookRefusal | undefined {
  if (has('xl/workbook.xml')) return undefined;
  if (has('xl/workbook.bin')) return wrongType('.xlsb');
  if (has('word/document.xml')) return wrongType('.docx');
  if (has('ppt/presentation.xml')) return wrongType('.pptx');
  if (has('content.xml') && has('mimetype')) return wrongType('.ods');
  if (has('[Content_Types].xml') && has('_rels/.rels')) return undefined;
  return { code: 'workbook.notAWorkbook', params: {} };
}
