/**
 * Pages as people write them, "1-3, 5", in the form that printers read: "1-3,5". Empty: all of them.
 * @returns undefined where it cannot be meant: letters, page 0, from after to
 */
export function readPageRange(typed: string): string | undefined {
  const parts = typed
    .replace(/\s+/g, '')
    .split(/[,;]/)
    .filter((part) => part !== '');
  const read = parts.map((part) => /^(\d{1,5})(?:[-–](\d{1,5}))?$/.exec(part));
  const ranges = read.map((found) => {
    const from = Number(found?.[1] ?? 0);
    const to = Number(found?.[2] ?? from);
    return from > 0 && from <= to ? { from, to } : undefined;
  });
  if (ranges.includes(undefined)) return undefined;
  return ranges
    .flatMap((range) => (range ? [range.from === range.to ? `${range.from}` : `${range.from}-${range.to}`] : []))
    .join(',');
}
