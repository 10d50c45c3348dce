import { z } from 'zod';

/** How a station's data travels to another machine: a folder with the register, the scans and this list of both. */
export const moveFormat = { mark: 'move', version: 1, listName: 'move.json', registerName: 'register.db' } as const;

/** Only these names: a list from a stick must not name a file anywhere else. */
const memberPath = z.string().regex(/^(?:register\.db|attachments\/[0-9a-f]{2}\/[0-9a-f]{64})$/);

/** Where a scan lies in the folder. */
export const moveScanPath = (sha256: string): string => `attachments/${sha256.slice(0, 2)}/${sha256}`;

export const moveList = z.object({
  SoVang: z.literal(moveFormat.mark),
  version: z.literal(moveFormat.version),
  createdAt: z.int().min(0),
  stationCode: z.string().max(40),
  stationName: z.string().max(400),
  files: z
    .array(
      z
        .object({
          path: memberPath,
          sizeBytes: z.int().min(0),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        })
        // A scan is found by its hash for ever after: its name and its content must agree from the start.
        .refine(({ path, sha256 }) => path === moveFormat.registerName || path === moveScanPath(sha256)),
    )
    .min(1)
    .max(500_000),
});
export type MoveList = z.output<typeof moveList>;

/** "SoVang-chuyen-may_K7Q2M9_20241120-0905", by the clock on the wall. */
export function moveFolderName(stationCode: string, localStamp: string): string {
  return `SoVang-chuyen-may_${stationCode.replace(/[^\w-]/g, '')}_${localStamp}`;
}
