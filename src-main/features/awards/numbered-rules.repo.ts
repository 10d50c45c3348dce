import type { ReadDb } from '#db/handles.ts';
import { type NumberedRule, numberedRule } from '#shared/domain/register-numbers.ts';

/** Which levels headquarters numbers, from which day on. */
export const findNumberedRules = (db: ReadDb): readonly NumberedRule[] =>
  db
    .all<{ validFrom: string | null; value: string }>(
      `SELECT valid_from AS validFrom, value FROM rule WHERE key = 'register.numbered' AND deleted = 0 ORDER BY rid`,
    )
    .map(({ validFrom, value }) => numberedRule(validFrom, value));
