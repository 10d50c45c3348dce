import type { Result } from '#shared/base/result.ts';
import type { StreamAbout } from '#shared/domain/sync/stream.ts';
import type { Station } from './station.ts';

/** A bundle on a stick. */
export interface Stick {
  readonly from: number;
  readonly to: number;
  readonly about: StreamAbout;
  /** rows named in it, as `table.row`, with what was done to them; only where the lines lie open */
  readonly rows: readonly string[];
  readonly file: string;
}

/** How bundles are made and taken: by handing lines on in memory, or by files with everything that belongs to them. */
export interface Carrier {
  /** @param crashAt the program ends at this turn of its work */
  write(from: Station, to: Station, crashAt?: number): Promise<Result<Stick>>;
  take(at: Station, stick: Stick, crashAt?: number): Promise<Result<unknown>>;
}

/** Thrown where the story ends a program. */
export class Crash extends Error {
  override readonly name = 'Crash';
}
