import { useState } from 'react';
import { scanLimits } from '#shared/domain/attachments/limits.ts';
import type { ScanOwner } from '#shared/domain/records/tables.ts';
import type { Refusal } from '#shared/errors.ts';
import { call } from '../../api/client.ts';
import { useJob } from '../../api/use-job.ts';

type Owner = { readonly table: ScanOwner; readonly id: string };

export type AddedScans = {
  /** How many of how many are kept; undefined while nothing is under way. */
  readonly under: { readonly done: number; readonly total: number } | undefined;
  /** Why files were not taken, one by one. */
  readonly refused: readonly Refusal[];
  readonly choose: () => Promise<void>;
  readonly drop: (files: readonly File[]) => Promise<void>;
  readonly clear: () => void;
};

const megabytes = (bytes: number): number => Math.ceil(bytes / 1024 ** 2);

/** Keeps several files one after the other; one that is refused does not hold up the next. */
export function useAddScans(owner: Owner): AddedScans {
  const add = useJob('attachments.add');
  const addDropped = useJob('attachments.addDropped');
  const [under, setUnder] = useState<AddedScans['under']>();
  const [refused, setRefused] = useState<readonly Refusal[]>([]);
  const each = async <Item>(items: readonly Item[], keep: (item: Item) => Promise<Refusal | undefined>) => {
    const why: Refusal[] = [];
    for (const [done, item] of items.entries()) {
      setUnder({ done, total: items.length });
      const refusal = await keep(item);
      if (refusal) why.push(refusal);
    }
    setUnder(undefined);
    setRefused(why);
  };
  const choose = async () => {
    const chosen = await call('attachments.choose', {});
    if (!chosen.ok || chosen.value === null) return;
    await each(chosen.value, async ({ file }) => refusalOf(await add.start({ ...owner, file })));
  };
  const drop = (files: readonly File[]) =>
    each(files, async (file) => {
      const { name, size } = file;
      const maxMb = megabytes(scanLimits.maxFileBytes);
      if (size > scanLimits.maxFileBytes)
        return { code: 'file.tooLarge', params: { name, sizeMb: megabytes(size), maxMb } };
      const bytes = await contentOf(file);
      // A folder can be dropped like a file and has nothing to read.
      if (!bytes) return { code: 'file.notRegular', params: { name } };
      return refusalOf(await addDropped.start({ ...owner, name: name.slice(0, 1000), bytes }));
    });
  return { under, refused, choose, drop, clear: () => setRefused([]) };
}

const refusalOf = (reply: { ok: true } | ({ ok: false } & Refusal)): Refusal | undefined =>
  reply.ok ? undefined : reply;

async function contentOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined; // a folder, or a file that is gone
  }
}
