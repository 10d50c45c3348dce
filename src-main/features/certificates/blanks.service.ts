import type { ReadDb } from '#db/handles.ts';
import type { BlankRow } from '#shared/api/certificates.ts';
import type { Parsed, Reply } from '#shared/api/index.ts';
import type { Id } from '#shared/base/ids.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { fold } from '#shared/base/vi-text.ts';
import { sniffScan } from '#shared/domain/attachments/scan-kind.ts';
import { blankLimits, blankSheet } from '#shared/domain/certificates/blank.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import * as repo from './blanks.repo.ts';

function readSheet(json: string): BlankRow['sheet'] | undefined {
  try {
    return blankSheet.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined; // not JSON
  }
}

/** What a newer program or a damaged file left there is passed over. */
export const allBlanks = (db: ReadDb): readonly BlankRow[] =>
  repo.listBlanks(db).flatMap(({ sheet: json, awardTypeId, hasPicture, ...blank }): BlankRow[] => {
    const sheet = readSheet(json);
    if (!sheet) return [];
    return [{ ...blank, sheet, hasPicture: hasPicture === 1, awardTypeId: awardTypeId as Id<'awardType'> | null }];
  });

export const blankOf = (db: ReadDb, id: string): BlankRow | undefined => allBlanks(db).find((blank) => blank.id === id);

export function pictureOf(db: ReadDb, id: string): string | null {
  const picture = repo.findPicture(db, id);
  return picture ? `data:image/jpeg;base64,${Buffer.from(picture).toString('base64')}` : null;
}

/** Keeps a blank under its name. Refuses: blank.nameEmpty, blank.nameTaken, blank.tooMany, record.gone, register.readOnly. */
export function saveBlank(
  deps: HostDeps,
  { id, values }: Parsed<'certificates.saveBlank'>,
  ctx: Ctx,
): Reply<'certificates.saveBlank'> {
  const register = deps.register();
  if (register.isReadOnly()) return refuse('register.readOnly');
  const { name, awardTypeId, authority, sheet } = values;
  const all = repo.listBlanks(register.read);
  const before = all.find((blank) => blank.id === id);
  if (id !== undefined && !before) return refuse('record.gone');
  if (name === '') return refuse('blank.nameEmpty');
  const others = all.filter((blank) => blank.id !== id);
  if (others.some((blank) => fold(blank.name) === fold(name))) return refuse('blank.nameTaken', { name });
  if (others.length >= blankLimits.maxBlanks) return refuse('blank.tooMany', { max: blankLimits.maxBlanks });
  const kept = { id: id ?? ctx.newId(), name, awardTypeId, authority, savedAt: ctx.now };
  register.writeLocal((db) => repo.saveBlank(db, { ...kept, sheet: JSON.stringify(sheet) }));
  return ok({ ...kept, sheet, hasPicture: before?.hasPicture === 1 });
}

/** Keeps what the page re-encoded, if it is a JPEG and nothing else. Refuses: record.gone, blank.notAPicture, register.readOnly. */
export function setPicture(
  deps: HostDeps,
  { id, picture }: Parsed<'certificates.setPicture'>,
): Reply<'certificates.setPicture'> {
  const register = deps.register();
  if (register.isReadOnly()) return refuse('register.readOnly');
  if (!blankOf(register.read, id)) return refuse('record.gone');
  const bytes = picture === null ? null : Buffer.from(picture, 'base64');
  if (bytes) {
    const found = sniffScan(bytes, '');
    if (!found.ok || found.value !== 'image/jpeg') return refuse('blank.notAPicture');
  }
  register.writeLocal((db) => repo.setPicture(db, id, bytes));
  return ok(null);
}
