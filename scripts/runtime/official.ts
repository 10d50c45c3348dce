import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runQuietly, say } from './child.ts';
import { cacheFolder } from './machine.ts';

/** Electron as released: the folder of its binaries, and the program in it. */
export type Official = { readonly version: string; readonly dist: string; readonly exec: string };

const require = createRequire(import.meta.url);
const electronPackage = () => path.dirname(require.resolve('electron/package.json'));
const versionOf = (folder: string): string =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;

/** The official Electron, if its binary is complete in node_modules. */
export function findOfficial(): Official | undefined {
  const folder = electronPackage();
  const version = versionOf(folder);
  const dist = path.join(folder, 'dist');
  const program = path.join(folder, 'path.txt');
  if (!existsSync(program) || !existsSync(path.join(dist, 'version'))) return undefined;
  const exec = path.join(dist, readFileSync(program, 'utf8'));
  const found = readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  return found === version && existsSync(exec) ? { version, dist, exec } : undefined;
}

/** Downloads the official Electron by its own installer. Throws: when that fails. */
export async function downloadOfficial(): Promise<Official> {
  const folder = electronPackage();
  say(`downloading electron ${versionOf(folder)} …`);
  await runQuietly(process.execPath, [path.join(folder, 'install.js')]);
  const official = findOfficial();
  if (!official) throw new Error('electron was downloaded, but is not complete');
  return official;
}

const unreachedMark = () => path.join(cacheFolder(), 'official-unreached');
const HOUR_MS = 3_600_000;

/**
 * Whether the official Electron can be downloaded here. A "no" is remembered for an hour, since behind some firewalls
 * it costs three seconds and every start would ask again.
 */
export async function isOfficialWithinReach(): Promise<boolean> {
  const mark = unreachedMark();
  if (existsSync(mark) && Date.now() - statSync(mark).mtimeMs < HOUR_MS) return false;
  const address = await downloadAddress();
  if (!address || (await isReachable(address))) return true;
  await mkdir(path.dirname(mark), { recursive: true });
  writeFileSync(mark, address.host);
  return false;
}

type Downloads = {
  downloadArtifact(details: {
    version: string;
    artifactName: string;
    platform: string;
    arch: string;
    checksums: unknown;
    downloader: { download(url: string): Promise<never> };
  }): Promise<string>;
};

/**
 * The address that Electron's own downloader would ask, mirrors included, learned by handing it a downloader that
 * fetches nothing. Undefined when it needs no network because it has the archive in its cache.
 */
async function downloadAddress(): Promise<URL | undefined> {
  const folder = electronPackage();
  const get = createRequire(path.join(folder, 'package.json')).resolve('@electron/get');
  const { downloadArtifact }: Downloads = await import(pathToFileURL(get).href);
  let asked: URL | undefined;
  const downloader = {
    async download(url: string): Promise<never> {
      asked = new URL(url);
      throw new Error('asked only for the address');
    },
  };
  const checksums: unknown = JSON.parse(readFileSync(path.join(folder, 'checksums.json'), 'utf8'));
  const { platform, arch } = process;
  const details = { version: versionOf(folder), artifactName: 'electron', platform, arch, checksums, downloader };
  await downloadArtifact(details).catch((error: unknown) => {
    if (!asked) throw error;
  });
  return asked;
}

function isReachable(address: URL, timeoutMs = 3000): Promise<boolean> {
  const port = Number(address.port) || (address.protocol === 'http:' ? 80 : 443);
  return new Promise((resolve) => {
    const socket = net.connect({ host: address.hostname, port });
    const answer = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.setTimeout(timeoutMs, () => answer(false));
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
