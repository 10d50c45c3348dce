import { z } from 'zod';
import { type Id, isUuid } from '#shared/base/ids.ts';
import { noGroup } from '#shared/domain/statistics/choice.ts';
import type { FileToken } from './contract.ts';

export const id = <Of extends string>() =>
  z
    .string()
    .refine(isUuid)
    .transform((text) => text as Id<Of>);
/** One that can be named, or none of them. */
export const groupOf = <Of extends string>() => z.union([id<Of>(), z.literal(noGroup)]);
export const fileToken = z
  .string()
  .max(64)
  .transform((text) => text as FileToken);
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export const shortText = z
  .string()
  .trim()
  .max(400)
  .transform((text) => text.normalize('NFC'));
export const longText = z
  .string()
  .trim()
  .max(4000)
  .transform((text) => text.normalize('NFC'));
/** Long enough for a sentence a person remembers; compared in NFC, since keyboards emit both forms. */
export const passphrase = z
  .string()
  .max(128)
  .transform((text) => text.normalize('NFC'));
export const nothing = z.object({}).strict();
