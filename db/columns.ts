import { customType } from 'drizzle-orm/sqlite-core';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';

/** An id: 16 bytes in the file, lower-case UUID text everywhere else. */
export const uuid = customType<{ data: string; driverData: Uint8Array }>({
  dataType: () => 'blob',
  toDriver: (id) => Buffer.from(uuidToBytes(id)),
  fromDriver: (bytes) => bytesToUuid(bytes),
});
