/** The calendar day at this station, YYYY-MM-DD, of an instant in ms. */
export function localDay(atMs: number): string {
  const at = new Date(atMs);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** "20241120-0905": an instant by the clock on this station's wall, for names that people read. */
export function localStamp(atMs: number): string {
  const at = new Date(atMs);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${localDay(atMs).replaceAll('-', '')}-${two(at.getHours())}${two(at.getMinutes())}`;
}
