import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { ensureBuilt } from './build.ts';
import { runQuietly, say } from './runtime/child.ts';
import { ensureRuntime, type Runtime } from './runtime/runtime.ts';
import { withLock } from './setup/lock.mjs';
import { root } from './setup/paths.mjs';

const output = path.join(root, 'out/packaged');
const folder = path.join(output, process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked');
const executable = path.join(folder, process.platform === 'win32' ? 'SoVang.exe' : 'so-vang');
const stamp = path.join(output, 'packaged-from');
const config = path.join(root, 'electron-builder.yml');

type BuilderConfig = {
  directories: { output: string };
  electronFuses: Record<string, boolean>;
  files: string[];
  electronDist?: string;
  electronVersion?: string;
};

/**
 * The released configuration, changed only in what a test build needs: the runtime of this machine, and the one fuse
 * through which Playwright drives the packaged program.
 */
export function testConfig(released: BuilderConfig, runtime: Runtime): BuilderConfig {
  const changed = structuredClone(released);
  changed.directories.output = 'out/packaged';
  changed.electronFuses.enableNodeCliInspectArguments = true;
  if (runtime.kind === 'official') return changed;
  changed.electronDist = runtime.dist;
  changed.electronVersion = runtime.version;
  // The addon compiled for this runtime takes the place of the prebuilds, which it cannot load.
  changed.files = changed.files.map((pattern) => pattern.replace(',build,', ','));
  changed.files.push('!node_modules/better-sqlite3/prebuilds/**');
  return changed;
}

/**
 * Packages the app as a folder, unless the same build was packaged already, and returns its program's path.
 * Throws: when building or packaging fails.
 */
export async function packageApp(): Promise<string> {
  const runtime = await ensureRuntime();
  await ensureBuilt();
  return withLock(output, async () => {
    const built = readFileSync(path.join(root, 'out/built-from'), 'utf8');
    const from = createHash('sha256').update(built).update(readFileSync(config)).update(runtime.exec).digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from) return executable;
    await rm(output, { recursive: true, force: true });
    // A file, for a configuration handed over as a value would be merged with the released one, exclusions and all.
    const written = path.join(root, 'out/electron-builder.json');
    writeFileSync(written, JSON.stringify(testConfig(parse(readFileSync(config, 'utf8')), runtime), null, 2));
    const builder = path.join(root, 'node_modules/electron-builder/cli.js');
    await runQuietly(process.execPath, [builder, '--dir', '--config', written, '--publish', 'never'], root);
    await rm(path.join(folder, 'resources/default_app.asar'), { force: true });
    writeFileSync(stamp, from);
    return executable;
  });
}

if (import.meta.main) {
  say('packaging the app as a folder …');
  const program = await packageApp();
  say('this is a test build: its fuse for Node’s inspector is left on, so that end-to-end tests can drive it');
  console.log(program);
}
