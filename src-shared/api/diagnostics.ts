import { z } from 'zod';
import type { DiagnosticFacts } from '#shared/domain/diagnostics.ts';
import { fileToken, nothing } from './common.ts';
import { ask, desk } from './contract.ts';

export const diagnosticsApi = {
  'diagnostics.facts': ask(nothing).returns<DiagnosticFacts>(),
  /** Writes versions, counts and faults, without a name or a typed word. Refuses: disk.full, medium.lost, file.notWritable. */
  'diagnostics.save': desk(z.object({ file: fileToken })).returns<{ readonly fileName: string }>(),
};
