import { z } from 'zod';
import { day, id } from './common.ts';

/** 'YYYY-MM-DD', or '' for an open end. */
export const openDay = z.union([day, z.literal('')]);

/** A new record, or one with what the person saw of it before the change. */
export const edit = <Draft extends z.ZodType, Of extends string>(draft: Draft) =>
  z.union([z.strictObject({ id: z.null(), draft }), z.strictObject({ id: id<Of>(), seen: draft, draft })]);
