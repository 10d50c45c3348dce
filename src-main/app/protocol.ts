import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { isOurs } from './addresses.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json; charset=utf-8',
};

// Mantine sets sizes in style attributes; scripts come from our own files alone.
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Must run before the program is ready. */
export const registerScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);

/** What this program makes or keeps, with the policy under which it may be shown. */
interface ServedPage {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  readonly policy: string;
}

/**
 * Serves app://so-vang/: what the list printer and the scans offer, and files below `pageFolder`, by real path, so that neither `..`
 * nor an escape sequence leaves it.
 */
export function servePages(
  session: Session,
  pageFolder: string,
  serveMade: (url: URL) => ServedPage | undefined,
): void {
  session.protocol.handle('app', async (request) => {
    if (!isOurs(request.url) || request.method !== 'GET') return new Response(null, { status: 403 });
    const url = new URL(request.url);
    const made = serveMade(url);
    if (made) return respond(made.body, made.contentType, made.policy);
    const file = path.resolve(pageFolder, `.${decodeURIComponent(url.pathname)}`);
    const type = types[path.extname(file)];
    if (!file.startsWith(pageFolder + path.sep) || !type) return new Response(null, { status: 404 });
    try {
      return respond(await readFile(file), type, pagePolicy);
    } catch {
      return new Response(null, { status: 404 }); // no such file
    }
  });
}

const respond = (body: string | Uint8Array, type: string, policy: string): Response =>
  new Response(typeof body === 'string' ? body : Uint8Array.from(body), {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
