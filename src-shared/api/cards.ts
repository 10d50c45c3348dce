import { z } from 'zod';
import { fileToken, id } from './common.ts';
import { ask, command } from './contract.ts';

export interface RequestInfo {
  readonly code: string;
  readonly name: string;
  readonly unitId: string | null;
  readonly unitName: string;
  readonly fingerprint: string;
}

const target = z.object({ file: fileToken });

export const cardsApi = {
  /** Headquarters writes its card. Refuses: card.notHeadquarters, station.locked, disk.full, medium.lost. */
  'cards.exportOwn': command(target).returns<{ readonly fileName: string; readonly fingerprint: string }>(),
  /** A unit answers headquarters' card with its request. Refuses: card.*, station.locked. */
  'cards.makeRequest': command(z.object({ card: fileToken, file: fileToken })).returns<{
    readonly fileName: string;
    readonly fingerprint: string;
    readonly headquarters: { readonly name: string; readonly code: string; readonly fingerprint: string };
  }>(),
  'cards.readHeadquarters': ask(target).returns<{
    readonly name: string;
    readonly code: string;
    readonly fingerprint: string;
  }>(),
  'cards.readRequest': ask(target).returns<RequestInfo>(),
  /** Headquarters certifies a station for units and a year. Refuses: card.*, card.scopeEmpty, station.locked. */
  'cards.certify': command(
    z.object({
      request: fileToken,
      file: fileToken,
      year: z.int().min(1945).max(2100),
      unitIds: z.array(id<'unit'>()).max(2000),
    }),
  ).returns<{ readonly fileName: string; readonly code: string }>(),
  /** Refuses: card.*, card.otherStation, card.otherHeadquarters. */
  'cards.accept': command(target).returns<{ readonly scopeUnits: number }>(),
};
