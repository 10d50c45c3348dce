import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WriteDb } from '#db/handles.ts';
import { seedId } from '#db/ship.ts';
import type { LetterheadVersion } from '#shared/api/stations.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { samplePassphrase } from '#shared/domain/samples.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { actorOf, findStation, saveLetterhead, setUpStation } from '../stations/index.ts';
import * as repo from './samples.repo.ts';

interface SampleRegister {
  readonly station: { readonly name: string; readonly actor: string };
  readonly letterhead: LetterheadVersion;
  readonly people: readonly repo.SamplePerson[];
  readonly decisions: readonly repo.SampleDecision[];
  readonly awards: readonly repo.SampleAward[];
}

/**
 * Makes a whole station of invented units, people, decisions and awards, for whoever wants to try the program; does
 * nothing in a register that has a station. Source: db/seed/sample, every name invented.
 */
export async function fillSample(deps: HostDeps, ctx: CallCtx): Promise<void> {
  if (findStation(deps.register().read)) return;
  const sample = JSON.parse(
    readFileSync(path.join(deps.dbFolder, 'seed/sample/register.json'), 'utf8'),
  ) as SampleRegister;
  const made = await setUpStation(
    deps,
    {
      role: 'headquarters',
      unitId: null,
      name: sample.station.name,
      sampleUnits: true,
      actorName: sample.station.actor,
      passphrase: samplePassphrase,
    },
    ctx,
  );
  if (!made.ok) throw new Error(`the sample station was refused: ${made.code}`);
  const register = deps.register();
  register.writeLocal((db) => saveLetterhead(db, sample.letterhead, ctx.now));
  register.write({ ...ctx, ...actorOf(register.read) }, 'sample.fill', (db) => {
    fill(db, sample, () => uuidToBytes(ctx.newId()));
    return ok(null);
  });
}

function fill(db: WriteDb, { people, decisions, awards }: SampleRegister, newId: () => Uint8Array): void {
  const personIds = people.map((person) => {
    const id = newId();
    repo.insertPerson(db, id, repo.findUnitByCode(db, person.unit).id, person);
    return id;
  });
  const decisionIds = decisions.map((decision) => {
    const id = newId();
    repo.insertDecision(db, id, decision);
    return id;
  });
  for (const award of awards) {
    const person = award.person === undefined ? undefined : people[award.person];
    const decision = decisions[award.decision];
    const decisionId = decisionIds[award.decision];
    if (!decision || !decisionId) throw new Error('the sample names a decision that it does not hold');
    repo.insertAward(
      db,
      {
        id: newId(),
        person: award.person === undefined ? null : (personIds[award.person] ?? null),
        unit: repo.findUnitByCode(db, person?.unit ?? award.unit ?? ''),
        awardType: uuidToBytes(seedId('award_type', award.type)),
        decision: decisionId,
        level: decision.level,
        rank: person?.rank ?? null,
        post: person?.post ?? null,
      },
      award,
    );
  }
}
