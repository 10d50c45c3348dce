// npm run test:input-method: types Vietnamese with the input methods of this machine into real windows and reads back
// what came of it. Not part of `npm test`, since few machines have an input method of each kind.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBuilt } from './build.ts';
import { typings } from './input-method/keystrokes.ts';
import { type Framework, frameworks, missingPackages, openSession } from './input-method/session.ts';
import { handsOf, type Outcome, typeInFirstRun, typeInRegister } from './input-method/type-everywhere.ts';
import { openStation, type StationWindowOptions } from './walk/station-window.ts';

/** Opens a window, lets hands work in it, closes it. */
async function inWindow(
  options: Pick<StationWindowOptions, 'sample'>,
  work: (station: Awaited<ReturnType<typeof openStation>>) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'so-vang-typing-'));
  const station = await openStation({ dataFolder, ...options });
  try {
    return await work(station);
  } finally {
    await station.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function tryOut(framework: Framework, typing: (typeof typings)[number]): Promise<readonly Outcome[]> {
  const session = await openSession(framework, typing);
  const before = { ...process.env };
  Object.assign(process.env, session.env);
  try {
    const firstRun = await inWindow({}, (station) => typeInFirstRun(station, handsOf(typing, process.env)));
    const register = await inWindow({ sample: true }, (station) =>
      typeInRegister(station, handsOf(typing, process.env)),
    );
    return [...firstRun, ...register];
  } finally {
    process.env = before;
    await session.close();
  }
}

await ensureBuilt();
// Never on the screen of whoever sits here: the keys go to whatever has the focus.
for (const name of ['DISPLAY', 'WAYLAND_DISPLAY']) delete process.env[name];
let failures = 0;
let tried = 0;
for (const framework of frameworks) {
  const missing = missingPackages(framework);
  if (missing.length > 0) {
    console.log(`── ${framework}: not tried; this machine lacks ${missing.join(' ')}`);
    continue;
  }
  for (const typing of typings) {
    tried += 1;
    const outcomes = await tryOut(framework, typing);
    console.log(`── ${framework}, ${typing}`);
    for (const { what, wanted, got } of outcomes) {
      const right = got === wanted && got === got.normalize('NFC');
      if (!right) failures += 1;
      console.log(
        right ? `ok: ${what}` : `wrong: ${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(wanted)}`,
      );
    }
  }
}
if (tried === 0) console.log('No input method was tried: install the packages named above.');
process.exitCode = tried === 0 ? 3 : failures > 0 ? 1 : 0;
