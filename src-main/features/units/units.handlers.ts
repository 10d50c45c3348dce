import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { listCounted, listUnits } from './unit-list.ts';
import { findUnitPage } from './unit-page.ts';
import * as proposals from './unit-proposals.service.ts';
import * as units from './units.service.ts';

export const unitsQueries: Of<Queries, 'units'> = {
  'units.counted': ({ on, ended }, { read, today }) => ok(listCounted(read, on ?? today, ended ?? false)),
  'units.list': ({ on, ended }, { read, today }) => ok(listUnits(read, on ?? today, ended ?? false)),
  'units.one': ({ id, on }, { read, today }) => ok(findUnitPage(read, id, on ?? today) ?? null),
};

export const unitsHandlers = (deps: HostDeps): Of<HostHandlers, 'units'> => ({
  'units.add': (input, ctx) => units.addUnit(deps.register(), input, ctx),
  'units.propose': (input, ctx) => proposals.proposeUnit(deps.register(), input, ctx),
  'units.correct': (input, ctx) => units.correctUnit(deps.register(), input, ctx),
  'units.change': (input, ctx) => units.changeUnit(deps.register(), input, ctx),
  'units.merge': (input, ctx) => units.mergeUnits(deps.register(), input, ctx),
  'units.split': (input, ctx) => units.splitUnit(deps.register(), input, ctx),
  'units.dissolve': (input, ctx) => units.dissolveUnit(deps.register(), input, ctx),
  'units.undo': ({ eventId }, ctx) => units.undoChange(deps.register(), eventId, ctx),
  'units.reorder': ({ id, by }, ctx) => units.reorderUnit(deps.register(), id, by, ctx),
  'units.settle': (input, ctx) => proposals.settleProposal(deps.register(), input, ctx),
});
