import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Prng } from '../bench/prng.ts';

/**
 * What goes wrong with a stick from its operation number `at` on: it is pulled, or answers with errors. One that only
 * says it has flushed (`forget`) loses all that was ever written.
 */
export type StickMode = 'pull' | 'error' | 'forget';

/** A stick with a real file system, served by ntfs-3g from an image; whoever reads and writes there cannot tell. */
export interface NtfsStick {
  /** where it is mounted */
  readonly folder: string;
  /** operations of the image so far */
  count(): number;
  /** Ends the daemon where it stands, as a pulled stick ends. */
  pull(): Promise<void>;
  /** Unmounts in order. */
  eject(): Promise<void>;
}

const sizeBytes = 48 * 1024 ** 2;

export class NtfsSticks {
  readonly #folder: string;
  readonly #blank: string;
  readonly #shim: string;

  /** Compiles the shim and formats a blank image. Throws: when either fails. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#shim = path.join(folder, 'stick-shim.so');
    this.#blank = path.join(folder, 'blank.img');
    const source = path.join(import.meta.dirname, 'stick-shim.c');
    execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-w', source, '-o', this.#shim, '-ldl']);
    writeFileSync(this.#blank, '');
    truncateSync(this.#blank, sizeBytes);
    execFileSync('mkntfs', ['-F', '-Q', '-q', this.#blank], { stdio: 'ignore' });
  }

  get image(): string {
    return path.join(this.#folder, 'stick.img');
  }

  get #unsynced(): string {
    return path.join(this.#folder, 'unsynced');
  }

  get #countFile(): string {
    return path.join(this.#folder, 'count');
  }

  /** An empty stick. */
  format(): void {
    copyFileSync(this.#blank, this.image);
  }

  /** Plugs the stick in. Throws: when it cannot be mounted. */
  async plugIn(fault: { readonly mode: StickMode; readonly at: number } | undefined): Promise<NtfsStick> {
    const folder = path.join(this.#folder, 'usb');
    await mkdir(folder, { recursive: true });
    const daemon = spawn('ntfs-3g', ['-o', 'no_detach,recover', this.image, folder], {
      stdio: 'ignore',
      env: {
        ...process.env,
        LD_PRELOAD: this.#shim,
        STICK_IMAGE: this.image,
        STICK_UNSYNCED: this.#unsynced,
        STICK_COUNT: this.#countFile,
        STICK_MODE: fault?.mode ?? '',
        STICK_AT: String(fault?.at ?? 0),
      },
    });
    const gone = ended(daemon);
    while (!isMounted(folder)) {
      if (daemon.exitCode !== null || daemon.signalCode !== null) throw new Error('the stick cannot be mounted');
      await wait(5);
    }
    return {
      folder,
      count: () => Number(readFileSync(this.#countFile).readBigInt64LE(0)),
      pull: async () => {
        daemon.kill('SIGKILL');
        await gone;
        if (isMounted(folder)) execFileSync('umount', ['-l', folder]);
      },
      eject: async () => {
        execFileSync('umount', [folder]);
        await gone;
      },
    };
  }

  /** Whatever happened, nothing stays mounted. */
  release(): void {
    const folder = path.join(this.#folder, 'usb');
    if (isMounted(folder)) execFileSync('umount', ['-l', folder]);
  }

  /** What the pulled stick had not flushed: each such write is kept or lost. Returns how many there were. */
  async loseUnsynced(keeps: () => boolean): Promise<number> {
    const log = readFileSync(this.#unsynced);
    const writes: { readonly offset: number; readonly old: Buffer; readonly new: Buffer }[] = [];
    for (let at = 0; at + 16 <= log.length; ) {
      const [offset, length] = [Number(log.readBigInt64LE(at)), Number(log.readBigInt64LE(at + 8))];
      const body = at + 16;
      writes.push({
        offset,
        old: log.subarray(body, body + length),
        new: log.subarray(body + length, body + 2 * length),
      });
      at = body + 2 * length;
    }
    const image = await open(this.image, 'r+');
    try {
      for (const { offset, old } of writes.toReversed()) await image.write(old, 0, old.length, offset);
      for (const write of writes) if (keeps()) await image.write(write.new, 0, write.new.length, write.offset);
    } finally {
      await image.close();
    }
    return writes.length;
  }
}

/** Three sticks: one that had written everything all the same, one that had written nothing, one that wrote some of it. */
export function keeping(random: Prng): () => boolean {
  const kind = random.int(3);
  return () => kind === 1 || (kind === 2 && random.int(2) === 0);
}

const ended = (daemon: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    daemon.once('exit', () => resolve());
  });

const isMounted = (folder: string): boolean => readFileSync('/proc/self/mounts', 'utf8').includes(` ${folder} `);
