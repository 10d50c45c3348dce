import { deflateSync } from 'node:zlib';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A PDF that every reader opens, told apart by its text. */
export const pdfOf = (text: string): Uint8Array =>
  ascii(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${text}\nstartxref\n9\n%%EOF\n`);

function chunk(type: string, content: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  return Buffer.concat([length, ascii(type), content, Buffer.alloc(4)]);
}

export function pngOf(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const content = deflateSync(Buffer.alloc(16));
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', content), chunk('IEND', Buffer.alloc(0))]);
}

export function jpegOf(width: number, height: number): Uint8Array {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const application = Buffer.from([0xff, 0xe0, 0, 4, 0x4a, 0x46]);
  const scan = Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), application, frame, scan]);
}

/** A page that is one link to an address, and asks for it by script and action the moment it opens. */
export function linkedPdf(address: string): Uint8Array {
  const action = `<< /S /JavaScript /JS (app.launchURL\\('${address}', true\\); this.submitForm\\('${address}'\\);) >>`;
  const link = `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /Border [0 0 0] /A << /S /URI /URI (${address}) >> >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction ${action} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [${link}] >>`,
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`;
  return ascii(`${text}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
}
