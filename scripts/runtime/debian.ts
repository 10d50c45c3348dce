import { spawnSync } from 'node:child_process';
import { runQuietly, say } from './child.ts';
import { hasProgram } from './machine.ts';

/** Debian 12's package for each program and library that may be missing. */
const packageOf: Readonly<Record<string, string>> = {
  Xvfb: 'xvfb',
  xauth: 'xauth',
  gcc: 'gcc',
  'g++': 'g++',
  pdftotext: 'poppler-utils',
  soffice: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  age: 'age',
  brotli: 'brotli',
  mkntfs: 'ntfs-3g',
  'mkfs.ext4': 'e2fsprogs',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcups.so.2': 'libcups2',
  'libdrm.so.2': 'libdrm2',
  'libxkbcommon.so.0': 'libxkbcommon0',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libcairo.so.2': 'libcairo2',
  'libdbus-1.so.3': 'libdbus-1-3',
};

/** Libraries whose packages bring along all others that Electron links to. */
export const windowLibraries = [
  'libgtk-3.so.0',
  'libnss3.so',
  'libasound.so.2',
  'libgbm.so.1',
  'libatk-bridge-2.0.so.0',
] as const;

/** What a person must install by hand; `prepare.ts` turns it into exit status 3. */
export class SystemPackagesMissing extends Error {}

/**
 * Installs the Debian packages of those programs and libraries (by file name) that this machine lacks.
 * Throws: SystemPackagesMissing when only the machine's owner can install them.
 */
export async function ensureSystemPackages(needs: readonly string[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingOf(needs);
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((need) => packageOf[need] ?? need))].sort();
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!hasProgram('apt-get')) throw new SystemPackagesMissing(`missing on this machine: ${missing.join(' ')}`);
  if (process.getuid?.() !== 0) {
    throw new SystemPackagesMissing(`missing on this machine, run: sudo apt-get update && sudo ${install}`);
  }
  say(`installing what this machine lacks: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const command of ['apt-get update', install]) {
    const [program = '', ...args] = command.split(' ');
    const { status, stderr, stdout } = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (status !== 0) throw new SystemPackagesMissing(`"${command}" failed\n${stdout.slice(-1500)}\n${stderr}`);
  }
}

async function missingOf(needs: readonly string[]): Promise<string[]> {
  const isLibrary = (need: string) => need.includes('.so');
  const installed = needs.some(isLibrary) ? await runQuietly('/sbin/ldconfig', ['-p']) : '';
  return needs.filter((need) => (isLibrary(need) ? !installed.includes(`\t${need} `) : !hasProgram(need)));
}

/** Libraries that the program links to and the machine lacks, by file name. */
export async function unresolvedLibraries(executable: string): Promise<string[]> {
  if (process.platform !== 'linux') return [];
  const links = await runQuietly('ldd', [executable]);
  return [...links.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, library]) => library ?? []);
}
