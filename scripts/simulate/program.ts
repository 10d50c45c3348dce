import { ensureCapture } from '#db/capture.ts';
import { syncedTables } from '#db/registry.ts';
import { exportBundle } from '#main/features/exchange/export-bundle.service.ts';
import { takeUpKnown } from '#main/features/exchange/index.ts';
import { prepareBundle } from '#main/features/exchange/prepare-bundle.service.ts';
import { rememberTwice, take, takeBundle } from '#main/features/exchange/take-bundle.service.ts';
import { makeRegister, siteOf } from '#main/platform/register/register.ts';

/** What a station runs of the program; a station may run an older one, see older-program.ts. */
export const program = {
  tables: syncedTables,
  ensureCapture,
  makeRegister,
  siteOf,
  prepareBundle,
  take,
  rememberTwice,
  exportBundle,
  takeBundle,
  takeUpKnown,
};

export type Program = typeof program;
