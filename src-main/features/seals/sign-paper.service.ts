import type { Parsed, Reply } from '#shared/api/index.ts';
import type { Paper } from '#shared/api/papers.ts';
import { ok, refuse } from '#shared/base/result.ts';
import type { StampShows } from '#shared/domain/papers/stamp.ts';
import { sha256Hex } from '../../platform/crypto/hashing.ts';
import { sealPaper } from '../../platform/crypto/paper-seal.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import { type OwnStation, unlockedStation } from '../trust/index.ts';
import { sealingOf } from './sealed-kinds.ts';
import { keepKey, kindsOff } from './seals.repo.ts';

/**
 * Who could sign now: nobody where the passphrase was not given, or headquarters has not certified the station or took
 * its word away, so that nobody could prove it.
 */
function signerOf(deps: HostDeps): OwnStation | undefined {
  const own = unlockedStation(deps);
  if (!own.ok || own.value.row.revocation !== null || deps.register().isReadOnly()) return undefined;
  const { role, certificate } = own.value.row;
  return role === 'headquarters' || certificate !== null ? own.value : undefined;
}

/** A kind that is turned off shows nothing; one that nobody can sign its digits only. */
export function whatShows(deps: HostDeps, paper: Paper): StampShows {
  const sealing = sealingOf(paper);
  if (!sealing || kindsOff(deps.register().read).includes(sealing.kind)) return 'nothing';
  return signerOf(deps) ? 'seal' : 'code';
}

/**
 * Signs what a paper says, read anew from the register: nothing is signed because somebody says so.
 * Refuses: paper.changed when the paper was laid out from something else; what the query of its kind refuses.
 */
export async function signPaper(
  deps: HostDeps,
  { paper, code, pages, read }: Parsed<'seals.sign'>,
  ctx: Ctx & { readonly today: string },
): Promise<Reply<'seals.sign'>> {
  const own = signerOf(deps);
  const sealing = sealingOf(paper);
  if (!own || !sealing || whatShows(deps, paper) !== 'seal') return ok(null);
  const found = await sealing.read(deps, paper);
  if (!found.ok) return found;
  const { input, facts } = found.value;
  if (sha256Hex(Buffer.from(JSON.stringify(input), 'utf8')) !== read) return refuse('paper.changed');
  deps.register().writeLocal((db) => keepKey(db, own.keys.public.sign, ctx.now));
  const issue = { station: own.row.id, code, pages, issuedOn: ctx.today };
  return ok({ text: sealPaper(facts, issue, own.keys.signSeed) });
}
