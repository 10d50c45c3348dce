import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const preferences = z.object({
  language: z.enum(['vi', 'en']),
  zoomPercent: z.int().min(50).max(300).default(100),
  /** through which bundles went, the last one first */
  folders: z.array(z.string().max(4000)).max(20).default([]),
  /** into which others of the house send, and whether what was taken is moved out of the way */
  sharedFolder: z
    .object({ path: z.string().max(4000), putAway: z.boolean() })
    .nullable()
    .default(null),
});
export type Preferences = z.output<typeof preferences>;

/** What the desk must know before any page runs; losing it costs nothing but a choice in a menu. */
export function readPreferences(file: string): Preferences {
  try {
    const parsed = preferences.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // Not there yet, or not JSON: the program starts as it ships.
  }
  return { language: 'vi', zoomPercent: 100, folders: [], sharedFolder: null };
}

export const savePreferences = (file: string, chosen: Preferences): void => writeFileSync(file, JSON.stringify(chosen));
