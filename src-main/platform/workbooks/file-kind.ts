import type { WorkbookRefusal } from './workbook-caps.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

const wrongType = (found: string): WorkbookRefusal => ({ code: 'workbook.wrongType', params: { found } });

export type FileKind = 'zip' | 'xls' | 'html' | 'text';

/**
 * Says by its bytes, whatever its name, what a file is, or why nothing of it can be read.
 * Office files before 2007 and password-protected new ones share one container and are told apart by its streams.
 */
export function fileKind(bytes: Uint8Array): FileKind | WorkbookRefusal {
  if (bytes.length === 0) return { code: 'workbook.empty', params: {} };
  if (startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP)) return 'zip';
  if (startsWith(bytes, OLE)) return oleKind(bytes);
  if (startsWith(bytes, PDF)) return wrongType('.pdf');
  if (startsWith(bytes, RTF)) return wrongType('.rtf');
  return textKind(bytes);
}

function oleKind(bytes: Uint8Array): FileKind | WorkbookRefusal {
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (stream: string): boolean => container.includes(Buffer.from(stream, 'utf16le'));
  if (has('EncryptedPackage')) return { code: 'workbook.protected', params: {} };
  if (has('WordDocument')) return wrongType('.doc');
  if (has('PowerPoint Document')) return wrongType('.ppt');
  if (has('Workbook') || has('Book')) return 'xls';
  return { code: 'workbook.notAWorkbook', params: {} };
}

/** Text of any code, as far as its first bytes show: other files hold control characters at once. */
function textKind(bytes: Uint8Array): FileKind | WorkbookRefusal {
  const isUtf16 = startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
  if (isUtf16) return 'text';
  const start = Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  if (/^\s*<(?:!doctype html|html|table|meta)/i.test(start)) return 'html';
  if (/^\s*<\?xml/i.test(start)) return wrongType('.xml');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none of these, which is how it is known
  if (/[\u0000-\u0008\u000e-\u001f]/.test(start)) return { code: 'workbook.notAWorkbook', params: {} };
  return 'text';
}

/** The same for a zip, by the names of its parts. */
export function packageKind(has: (part: string) => boolean): 'xlsx' | 'docx' | WorkbookRefusal {
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('xl/workbook.bin')) return wrongType('.xlsb');
  if (has('word/document.xml')) return 'docx';
  if (has('ppt/presentation.xml')) return wrongType('.pptx');
  if (has('content.xml') && has('mimetype')) return wrongType('.ods');
  if (has('[Content_Types].xml') && has('_rels/.rels')) return 'xlsx';
  return { code: 'workbook.notAWorkbook', params: {} };
}
