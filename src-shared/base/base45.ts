const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const values: ReadonlyMap<string, number> = new Map([...signs].map((sign, value) => [sign, value]));

const sign = (value: number): string => signs[value] ?? '';

/** Bytes as the signs that a QR code packs tightest besides digits: two of them make three. Source: RFC 9285. */
export function toBase45(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at] ?? 0;
    const low = bytes[at + 1];
    const value = low === undefined ? high : high * 256 + low;
    text += sign(value % 45) + sign(Math.floor(value / 45) % 45);
    if (low !== undefined) text += sign(Math.floor(value / 2025));
  }
  return text;
}

/** Undefined for what `toBase45` never writes. */
export function fromBase45(text: string): Uint8Array | undefined {
  if (text.length % 3 === 1) return undefined;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const group = [...text.slice(at, at + 3)].map((each) => values.get(each));
    const [first, second, third] = group;
    if (first === undefined || second === undefined || group.includes(undefined)) return undefined;
    const value = first + second * 45 + (third ?? 0) * 2025;
    if (value > (group.length === 3 ? 0xffff : 0xff)) return undefined;
    if (group.length === 3) bytes.push(value >> 8);
    bytes.push(value & 0xff);
  }
  return Uint8Array.from(bytes);
}
