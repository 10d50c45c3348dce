import { syncedTables } from '#db/registry.ts';
import { makeSiteList, outflow, pastLines } from '#main/features/exchange/send-stream.ts';
import { sealBundle } from '#main/platform/bundles/seal-bundle.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import { type StreamAbout, startOfChain } from '#shared/domain/sync/stream.ts';
import type { WireValue } from '#shared/domain/sync/wire.ts';
import type { GivenStation } from './exchange.ts';
import { recoveryKeys } from './stations.ts';

/** The site that a given station of these tests writes under. */
export const siteOfSeed = (seed: number): string => bytesToUuid(Buffer.alloc(16, seed));
export const wireId = (uuid: string): string => Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
export const idValue = (uuid: string): WireValue => [wireId(uuid)];

const tableNamed = (name: string) => {
  const table = syncedTables.find((known) => known.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};

/** A new row by the names of its columns. */
export function insertion(tableName: string, id: string, values: Readonly<Record<string, WireValue>>): LoggedChange {
  const table = tableNamed(tableName);
  const columns = table.columns.filter(({ name }) => name in values);
  return {
    op: 'I',
    table: table.id,
    row: wireId(id),
    columns: columns.map((column) => column.id),
    values: columns.map(({ name }) => values[name] ?? null),
  };
}

export function edition(tableName: string, id: string, column: string, value: WireValue): LoggedChange {
  const table = tableNamed(tableName);
  const found = table.columns.find(({ name }) => name === column);
  return { op: 'U', table: table.id, row: wireId(id), column: found?.id ?? 0, prev: [], value };
}

export interface ForgedStream {
  readonly site?: string;
  readonly seq?: number;
  /** where the bundle begins; it ends 50 later */
  readonly after?: StreamAbout['after'];
  readonly about?: Partial<StreamAbout>;
  /** one transaction that it says came here and went lost there */
  readonly past?: { readonly site: string; readonly seq: number; readonly changes: readonly LoggedChange[] };
}

/** A bundle of one transaction with these changes, sealed and signed as the station itself would. Returns its path. */
export async function sealChanges(
  from: GivenStation,
  to: GivenStation,
  changes: readonly LoggedChange[],
  { site = siteOfSeed(1), seq = 1, after = { position: 0, chain: startOfChain }, about = {}, past }: ForgedStream = {},
): Promise<string> {
  const end = after.position + 50;
  const tx = { id: end, site, seq, hlc: 1, actor: 'Lan', action: 'forged' };
  const sites = makeSiteList();
  const from0 = { position: after.position, chain: Buffer.from(after.chain, 'hex') };
  const flow = outflow({ transactionsAfter: () => [tx], changesOf: () => changes.values() }, [tx], from0, sites);
  const pastTx = { ...tx, ...(past && { site: past.site, seq: past.seq }) };
  const beside = pastLines(
    { transactionsAfter: () => [pastTx], changesOf: () => (past?.changes ?? []).values() },
    sites,
  );
  const sealed = await sealBundle({
    about: {
      from: { id: from.station.id, code: from.station.code },
      to: { id: to.station.id, code: to.station.code },
      number: 1 + after.position / 50,
      after,
      get upTo() {
        return { position: end, chain: Buffer.from(flow.chain()).toString('hex') };
      },
      ack: null,
      ackStream: null,
      ackedBundle: 0,
      schema: 1,
      certificate: 1,
      roster: 0,
      createdAt: '2024-12-20T08:00:00.000Z',
      marks: [],
      stream: site,
      ownSites: [site],
      ...about,
    },
    content: [
      { kind: 'tx', lines: flow.transactionLines() },
      { kind: 'changes', lines: flow.changeLines() },
      ...(past ? [{ kind: 'past' as const, lines: beside.transactionLines() }] : []),
      ...(past ? [{ kind: 'enter' as const, lines: beside.changeLines() }] : []),
    ],
    sites: flow.sites,
    keys: from.station.keys,
    recipient: to.station.keys.public.age,
    recoveryRecipient: recoveryKeys.public.age,
    target: { folder: from.stick, tempFolder: from.stick },
  });
  if (!sealed.ok) throw new Error(sealed.code);
  return sealed.value.path;
}
