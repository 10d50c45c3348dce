import { useCallback } from 'react';
import type { Reply } from '#shared/api/index.ts';
import type { TrashTable } from '#shared/domain/records/tables.ts';
import { useCommand } from './use-command.ts';

/** Puts a record of a table into the trash, or takes it out again; a refusal says what stands in the way. */
export function useTrash(table: TrashTable): (id: string, withdrawn: boolean) => Promise<Reply<'records.withdraw'>> {
  const { run: withdraw } = useCommand('records.withdraw');
  const { run: restore } = useCommand('records.restore');
  return useCallback(
    async (id, withdrawn) => {
      if (withdrawn) return withdraw({ table, id, agreedAwards: 0 });
      const reply = await restore({ records: [{ table, id }] });
      if (!reply.ok) return reply;
      const [refused] = reply.value.refused;
      return refused ? { ok: false, ...refused.why } : { ok: true, value: null };
    },
    [withdraw, restore, table],
  );
}
