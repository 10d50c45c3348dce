import { refuse } from '#shared/base/result.ts';

/** Unwinds the reading of a bundle at the first thing that is not as it must be; turned into the refusal at the border. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
  readonly where: string;
  constructor(where: string) {
    super(`damaged: ${where}`);
    this.where = where;
  }
}

/** Refuses: bundle.damaged. Throws: the error itself when it is anything else than Damaged. */
export function damagedRefusal(error: unknown) {
  if (error instanceof Damaged) return refuse('bundle.damaged', { where: error.where });
  throw error;
}
