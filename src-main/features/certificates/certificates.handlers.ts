import { ok, refuse } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { listOffsets, removeBlank, saveOffset } from './blanks.repo.ts';
import { allBlanks, blankOf, pictureOf, saveBlank, setPicture } from './blanks.service.ts';
import { certificatesInput, listCandidates, longestExamples } from './certificates.service.ts';

export const certificatesQueries: Of<Queries, 'certificates'> = {
  'certificates.blanks': (_input, { read }) => ok(allBlanks(read)),
  'certificates.picture': ({ id }, { read }) => ok(pictureOf(read, id)),
  'certificates.examples': (_input, { read }) => longestExamples(read),
  'certificates.candidates': (choice, { read }) => listCandidates(read, choice),
  'certificates.input': (choice, { read }) => certificatesInput(read, choice),
  'certificates.grid': ({ blankId }, { read }) => {
    const blank = blankOf(read, blankId);
    return blank ? ok({ widthMm: blank.sheet.widthMm, heightMm: blank.sheet.heightMm }) : refuse('record.gone');
  },
  'certificates.offsets': (_input, { read }) => ok(listOffsets(read)),
};

export const certificatesHandlers = (deps: HostDeps): Of<HostHandlers, 'certificates'> => ({
  'certificates.saveBlank': (input, ctx) => saveBlank(deps, input, ctx),
  'certificates.setPicture': (input) => setPicture(deps, input),
  'certificates.removeBlank': ({ id }) => {
    const register = deps.register();
    if (register.isReadOnly()) return refuse('register.readOnly');
    register.writeLocal((db) => removeBlank(db, id));
    return ok(null);
  },
  'certificates.setOffset': (offset, ctx) => {
    const register = deps.register();
    if (register.isReadOnly()) return refuse('register.readOnly');
    register.writeLocal((db) => saveOffset(db, offset, ctx.now));
    return ok(null);
  },
});
