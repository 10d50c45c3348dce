import { type ScanType, scanTypes } from '#shared/domain/attachments/scan-kind.ts';

export interface ScanPage {
  readonly bytes: Uint8Array;
  readonly type: ScanType;
}

/** The scans that are being looked at, by token. Whoever puts one in takes it out. */
export type ScanPages = Map<string, ScanPage>;

export interface ServedScan {
  readonly body: Uint8Array;
  readonly contentType: ScanType;
  /** Value of the Content-Security-Policy header. */
  readonly policy: string;
}

const folder = '/scan/';

/** A scan runs nothing and asks for nothing; only the program's own page may show it. */
const policy = [
  "default-src 'none'",
  "object-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  // The viewer of PDF is a page between ours and the paper.
  "frame-ancestors 'self' chrome-extension:",
].join('; ');

/** The name behind the token is only what the viewer shows. */
export const scanUrl = (token: string, name: string): string =>
  `app://so-vang${folder}${token}/${encodeURIComponent(name)}`;

/** @returns undefined for any other address, which the protocol handler then refuses */
export function serveScan(url: URL, pages: ScanPages): ServedScan | undefined {
  if (url.protocol !== 'app:' || url.host !== 'so-vang' || !url.pathname.startsWith(folder)) return undefined;
  const page = pages.get(url.pathname.slice(folder.length).split('/', 1)[0] ?? '');
  // The type is one of ours, whatever the row says that came from another station.
  const type = page && scanTypes.find((known) => known === page.type);
  return page && type && { body: page.bytes, contentType: type, policy };
}
