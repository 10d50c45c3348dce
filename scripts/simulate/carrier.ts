import type { Result } from '#shared/base/result.ts';
import type { StreamAbout } from '#shared/domain/sync/stream.ts';
import type { Station } from './station.ts';
import type { Tamper } from './tamper.ts';

/** A bundle on a stick. */
export interface Stick {
  readonly from: number;
  readonly to: number;
  readonly about: StreamAbout;
  /** rows named in it, as `table.row`, with what was done to them; only where headquarters wrote it */
  readonly rows: readonly string[];
  readonly file: string;
}

/** How bundles are made and taken: by handing lines on in memory, or by files with everything that belongs to them. */
export interface Carrier {
  /** @param crashAt the program ends at this turn of its work */
  write(from: Station, to: Station, crashAt?: number): Promise<Result<Stick>>;
  take(at: Station, stick: Stick, crashAt?: number): Promise<Result<unknown>>;
  /** Headquarters certifies a station for these units, by their places. */
  certify(headquarters: Station, station: Station, places: readonly number[]): Promise<void>;
  /** The stick as it arrives after somebody was at it; only where there are files. */
  tamper?(
    stick: Stick,
    by: {
      readonly how: Tamper;
      readonly at: number;
      readonly another: Stick | undefined;
      readonly thief: Station;
    },
  ): Stick;
  /** Only where cards are signed. */
  revoke?(headquarters: Station, station: Station): void;
  /** Throws away what a story left. */
  clear(): void;
}

/** Thrown where the story ends a program. */
export class Crash extends Error {
  override readonly name = 'Crash';
}
