import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printUrl, servePrint } from '#main/platform/printing/print-pages.ts';

const resources = fileURLToPath(new URL('../../../../resources/', import.meta.url));
const pathOf = (name: string): string => `${resources}${name.startsWith('fonts/') ? '' : 'print/'}${name}`;
const read = (name: string): Uint8Array => readFileSync(pathOf(name));
const pages = new Map<string, string | Uint8Array>([
  ['t1', '<p>trang'],
  ['t2', Uint8Array.of(37, 80, 68, 70)],
]);
const serve = (address: string) => servePrint(new URL(address), pages, read);

test('a waiting page is served by its token with a policy that lets nothing run and nothing out', () => {
  const page = serve(printUrl('t1'));
  expect(page).toMatchObject({ body: '<p>trang', contentType: 'text/html; charset=utf-8' });
  expect(page?.policy).toContain("default-src 'none'");
  expect(page?.policy).not.toMatch(/unsafe|script-src|connect-src|\*/);
  expect(serve(printUrl('t2'))?.contentType).toBe('application/pdf');
});

test('the stylesheet and every font it names are there', () => {
  const css = Buffer.from(serve('app://so-vang/print/list.css')?.body ?? '').toString();
  const fonts = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, name = '']) => name);
  expect(fonts).toHaveLength(4);
  for (const font of fonts) expect(serve(`app://so-vang/print/${font}`)?.contentType).toBe('font/ttf');
  expect(existsSync(pathOf('fonts/OFL.txt'))).toBe(true);
});

test('no other address is answered, however it is written', () => {
  for (const address of [
    'app://so-vang/print/',
    'app://so-vang/print/unknown',
    'app://so-vang/print/vi.json',
    'app://so-vang/print/fonts/../vi.json',
    'app://so-vang/print/fonts/..%2f..%2fprint%2fvi.json',
    'app://so-vang/print/fonts/OFL.txt',
    'app://so-vang/index.html',
    'app://other/print/t1',
    'https://so-vang/print/t1',
  ])
    expect(serve(address), address).toBeUndefined();
});
