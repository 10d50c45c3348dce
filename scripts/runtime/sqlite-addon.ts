import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { withLock } from '../setup/lock.mjs';
import { runQuietly, say } from './child.ts';
import { cacheFolder } from './machine.ts';

// better-sqlite3's own prebuild needs Node-API 10, of Electron 35; the fallback runtime has 9. Its sources come with
// the package, so the same version is compiled for Node-API 9 and put where its loader looks first.
const require = createRequire(import.meta.url);
const packageFolder = () => path.dirname(require.resolve('better-sqlite3/package.json'));
const placed = () => path.join(packageFolder(), 'build/Release/better_sqlite3.node');
const SHIM_REVISION = 1; // raised whenever the shim or the flags below change

function compiledFile(): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder(), 'package.json'), 'utf8'));
  return path.join(cacheFolder(), `better_sqlite3-${version}-napi9-r${SHIM_REVISION}.node`);
}

export const isAddonCompiled = (): boolean => existsSync(compiledFile());

/** Puts the addon compiled for the fallback runtime in place; the pinned Node and Vitest load it as well. */
export async function placeCompiledAddon(): Promise<void> {
  const compiled = compiledFile();
  if (!existsSync(compiled)) await withLock(compiled, () => compile(compiled));
  const to = placed();
  if (existsSync(to) && readFileSync(to).equals(readFileSync(compiled))) return;
  await mkdir(path.dirname(to), { recursive: true });
  await copyFile(compiled, `${to}.${process.pid}`);
  await rename(`${to}.${process.pid}`, to); // a program that has the old file mapped keeps it
}

/** Takes the compiled addon away, so that the package's own prebuild serves the official Electron. */
export async function removeCompiledAddon(): Promise<void> {
  await rm(path.join(packageFolder(), 'build'), { recursive: true, force: true });
}

async function compile(target: string): Promise<void> {
  if (existsSync(target)) return;
  say('compiling better-sqlite3 for the fallback runtime …');
  await mkdir(cacheFolder(), { recursive: true });
  const folder = packageFolder();
  const work = await mkdtemp(`${target}.making-`);
  const at = (name: string) => path.join(work, name);
  try {
    await Promise.all([
      runQuietly('gcc', [...sqliteFlags(folder), `${folder}/deps/sqlite3/sqlite3.c`, '-o', at('s.o')]),
      runQuietly('g++', [...bindingFlags(folder), `${folder}/src/better_sqlite3.cpp`, '-o', at('b.o')]),
    ]);
    const link = ['-shared', '-s', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'];
    await runQuietly('g++', [...link, at('b.o'), at('s.o'), '-ldl', '-o', at('out.node')]);
    await rename(at('out.node'), target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function sqliteFlags(folder: string): string[] {
  const listed = readFileSync(`${folder}/deps/defines.gypi`, 'utf8').match(/'[A-Z0-9_]+(=[^']*)?'/g) ?? [];
  const defines = listed.map((define) => `-D${define.slice(1, -1)}`);
  return ['-c', '-O1', '-fPIC', '-std=c99', '-w', ...defines, `-I${folder}/deps/sqlite3`];
}

function bindingFlags(folder: string): string[] {
  const addonApi = createRequire(path.join(folder, 'package.json')).resolve('node-addon-api/package.json');
  const headers: string = require('node-api-headers').include_dir;
  return [
    ...['-c', '-O2', '-fPIC', '-std=c++20', '-w', '-fvisibility=hidden'],
    ...['-DNAPI_VERSION=9', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'],
    ...['-include', path.join(import.meta.dirname, 'napi9-shim.h')],
    ...[headers, path.dirname(addonApi), `${folder}/deps/sqlite3`].map((include) => `-I${include}`),
  ];
}
