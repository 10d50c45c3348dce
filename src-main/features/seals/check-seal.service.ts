import type { ReadDb } from '#db/handles.ts';
import type { SealInRegister, SealSigner, SealVerdict } from '#shared/api/seals.ts';
import type { Id } from '#shared/base/ids.ts';
import { revocationCard } from '#shared/domain/cards/cards.ts';
import { listFacts } from '#shared/domain/seals/list-facts.ts';
import { readSeal } from '#shared/domain/seals/seal-form.ts';
import type { SealedPaper } from '#shared/domain/seals/sealed-paper.ts';
import { digestOfRows, provesPaper } from '../../platform/crypto/paper-seal.ts';
import { allKeys } from '../../platform/crypto/station-keys.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation } from '../stations/index.ts';
import { findInRoster } from '../trust/index.ts';
import { findDecision, keptKeys } from './seals.repo.ts';

/** Of the codes in a picture the first that is ours; a paper may carry others beside it. */
export async function judgeCodes(deps: HostDeps, codes: readonly string[]): Promise<SealVerdict> {
  if (codes.length === 0) return { outcome: 'none' };
  const reads = codes.map(readSeal);
  const signed = reads.find((read) => typeof read !== 'string');
  if (!signed || typeof signed === 'string')
    return {
      outcome: (reads.find((read) => read === 'tooNew' || read === 'damaged') as 'damaged' | undefined) ?? 'notOurs',
    };
  const { station, digest: _, ...paper } = signed.paper;
  const known = stationOf(deps, station);
  if (!known) return { outcome: 'stranger', code: paper.code };
  // The signature first: until it is proved, everything else is only what somebody wrote.
  if (!known.keys.some((key) => provesPaper(signed, key))) return { outcome: 'forged', signer: known.signer.name };
  return { outcome: 'true', signer: known.signer, paper, register: await compare(deps, signed.paper) };
}

interface KnownStation {
  readonly signer: SealSigner;
  /** the present one and those before it: a paper outlives the key it was signed with */
  readonly keys: readonly Uint8Array[];
}

function stationOf(deps: HostDeps, id: string): KnownStation | undefined {
  const { read } = deps.register();
  const own = findStation(read);
  if (own?.id === id) return { signer: signerOf(own, true), keys: ownKeys(deps, read, own.signKey) };
  const entry = findInRoster(read, id);
  return entry && { signer: signerOf(entry, false), keys: [entry.signKey, ...entry.olderKeys.map(({ sign }) => sign)] };
}

const ownKeys = (deps: HostDeps, read: ReadDb, present: Uint8Array): readonly Uint8Array[] => {
  const held = deps.keys.keys();
  return [present, ...keptKeys(read), ...(held ? allKeys(held).map((keys) => keys.public.sign) : [])];
};

function signerOf({ name, revocation }: { name: string; revocation: string | null }, isOwn: boolean): SealSigner {
  const card = revocation === null ? undefined : revocationCard.parse(JSON.parse(revocation));
  return { name, isOwn, revokedAt: card ? Date.parse(card.issuedAt) : null, reason: card?.reason ?? '' };
}

/** What was signed, beside what the register says today of the same decision or year. */
async function compare(deps: HostDeps, sealed: SealedPaper): Promise<SealInRegister> {
  if (sealed.kind !== 'list' || sealed.unitId !== undefined) return { state: 'notCompared' };
  const found =
    sealed.decidedOn === '' ? undefined : findDecision(deps.register().read, sealed.subject, sealed.decidedOn);
  if (sealed.decidedOn !== '' && found === undefined) return { state: 'absent' };
  const decisionId = found as Id<'decision'> | undefined;
  const { year } = sealed;
  const input = await deps.query('lists.input', {
    of: decisionId ? { kind: 'decision', decisionId } : { kind: 'year', year, reportTitle: '' },
  });
  if (!input.ok && input.code !== 'list.empty') return { state: 'notCompared' };
  const { rows, collectives, people, households } = input.ok
    ? listFacts(input.value)
    : { rows: [], collectives: 0, people: 0, households: 0 };
  if (Buffer.compare(digestOfRows(rows), sealed.digest) === 0) return { state: 'same' };
  const changed = await deps.query('seals.changed', {
    year,
    ...(decisionId && { decisionId }),
    since: sealed.issuedOn,
  });
  const changes = changed.ok ? changed.value : [];
  if (rows.length === 0 && changes.length === 0) return { state: 'absent' };
  const now = { collectives, people, households, rows: rows.length };
  return { state: 'changed', now, changes, decisionId: decisionId ?? null };
}
