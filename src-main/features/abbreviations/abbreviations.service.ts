import type { Parsed, Reply } from '#shared/api/index.ts';
import { type AbbreviationKind, checkAbbreviation } from '#shared/domain/abbreviations.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { readRanks } from '../people/index.ts';
import * as repo from './abbreviations.repo.ts';

/** What a short form of a kind may stand for. */
export function fullForms(deps: HostDeps, kind: AbbreviationKind): readonly string[] {
  const { read } = deps.register();
  switch (kind) {
    case 'rank':
      return readRanks(deps.dbFolder).map(({ name }) => name);
    case 'unit':
      return repo.listUnitNames(read);
    case 'award':
      return repo.listAwardTypeNames(read);
    case 'post':
      return [];
  }
}

/** Keeps a short form, in the place of the one it replaces. Refuses: abbreviation.*. */
export function saveAbbreviation(
  deps: HostDeps,
  { was, ...one }: Parsed<'abbreviations.save'>,
  nowMs: number,
): Reply<'abbreviations.save'> {
  const register = deps.register();
  const others = repo
    .listAbbreviations(register.read)
    .filter(({ kind, short }) => !(was && was.kind === kind && was.short === short));
  const checked = checkAbbreviation(one, fullForms(deps, one.kind), others);
  if (!checked.ok) return checked;
  register.writeLocal((db) => {
    if (was) repo.removeAbbreviation(db, was.kind, was.short);
    repo.saveAbbreviation(db, checked.value, nowMs);
  });
  return checked;
}
