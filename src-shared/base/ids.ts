/** UUIDv7 in lower-case text; 16 bytes in the store. The brand keeps one table's id out of another's place. */
export type Id<Of extends string> = string & { readonly __of: Of };

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** 16 random bytes (of which 10 are used) and an instant in ms make a UUIDv7. Source: RFC 9562 §5.7. */
export function uuidV7(atMs: number, random: Uint8Array): string {
  const bytes = Uint8Array.from(random.subarray(0, 16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(atMs / 2 ** (8 * (5 - i))) & 0xff;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytesToUuid(bytes);
}

/** Each byte in two letters, made once: long lists name a record a hundred thousand times. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export function bytesToUuid(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) text += '-';
    text += HEX[bytes[i] ?? 0];
  }
  return text;
}

/** Throws: when the text is no UUID, which is a bug: ids from outside are checked before they come here. */
export function uuidToBytes(id: string): Uint8Array {
  if (!isUuid(id)) throw new Error(`not an id: ${id}`);
  const hex = id.replaceAll('-', '');
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}
