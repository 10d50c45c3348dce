/** The only address of this program's pages. */
export const appOrigin = 'app://so-vang';
export const appPage = `${appOrigin}/index.html`;

/** True for a page of ours, and for nothing that merely begins like it (`app://so-vang.example`). */
export function isOurs(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'app:' && url.host === 'so-vang';
  } catch {
    return false; // no address at all
  }
}
