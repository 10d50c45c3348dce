import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * What LibreOffice makes of files, all in one start of it.
 * @param to "pdf", or a filter of LibreOffice's
 */
export function convert(files: ReadonlyMap<string, Uint8Array>, to: string): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sv-office-'));
  const out = path.join(folder, 'out');
  mkdirSync(out);
  const paths = [...files].map(([name, bytes]) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  });
  writeFileSync(path.join(folder, 'fonts.conf'), fontsOf(path.resolve('resources/fonts'), path.join(folder, 'cache')));
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, ...paths], {
    stdio: 'ignore',
    env: { ...process.env, FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  });
  const ending = to.split(':')[0] ?? to;
  return new Map(
    [...files.keys()].map((name) => [name, readFileSync(path.join(out, name.replace(/\.\w+$/, `.${ending}`)))]),
  );
}

/** Times New Roman is Word's own; Tinos has its measures. */
const fontsOf = (folder: string, cache: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${cache}</cachedir>
   <alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias></fontconfig>`;

/** The words of a PDF page by page, as a reader meets them. */
export function pagesOf(pdf: Uint8Array): readonly string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, maxBuffer: 64 * 1024 * 1024 }).toString(
    'utf8',
  );
  return text.normalize('NFC').split('\f').slice(0, -1);
}
