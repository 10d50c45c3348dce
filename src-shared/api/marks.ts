import { z } from 'zod';
import { markedTables, type SyncState, syncStates } from '#shared/domain/sync/marks.ts';
import { id } from './common.ts';
import { query } from './contract.ts';

export const syncMark = z.enum(syncStates);

export const marksApi = {
  /** Where records stand on their way to headquarters, by id; those that are not here are left out. */
  'marks.some': query(z.object({ table: z.enum(markedTables), ids: z.array(id<'record'>()).max(500) })).returns<
    Readonly<Record<string, SyncState>>
  >(),
  /** Of every record of a short list, by its id. */
  'marks.whole': query(z.object({ table: z.enum(['unit', 'movement']) })).returns<
    Readonly<Record<string, SyncState>>
  >(),
};
