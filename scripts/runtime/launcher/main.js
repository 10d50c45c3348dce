// @ts-nocheck The calls with which Electron's own starter names an app are in none of its types.
// Stands in for Electron's own starter, which the fallback runtime lacks:
// `electron [flags] <folder or file> [arguments]` starts the app found there.
import fs from 'node:fs';
import Module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** @param {string[]} args @returns {string | undefined} the folder or file to start: the first argument that is no flag */
function findTarget(args) {
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '-r' || arg === '--require') Module._preloadModules([args[++i]]);
    else if (!arg.startsWith('-')) return path.resolve(arg);
  }
  return undefined;
}

/** @param {string} target @returns {string} the file to import, after the app took its name from package.json */
function describeApp(target) {
  if (!fs.statSync(target).isDirectory()) {
    app.setAppPath(path.dirname(target));
    return target;
  }
  const about = JSON.parse(fs.readFileSync(path.join(target, 'package.json'), 'utf8'));
  app.setVersion(about.version ?? '0.0.0');
  app.setName(about.productName ?? about.name ?? 'Electron');
  app.setAppPath(target);
  return path.join(target, about.main ?? 'index.js');
}

const target = findTarget(process.argv.slice(1));
if (!target) {
  console.error('usage: electron [flags] <app folder or main file>');
  process.exit(2);
}
process.defaultApp = true;
const entry = describeApp(target);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', path.join(app.getPath('appData'), app.getName()));
}
try {
  // Awaited here: else "ready" would come before the app's own module has run, too late to register its protocol.
  await import(pathToFileURL(entry).href);
} catch (error) {
  console.error('the app threw while it was loaded');
  console.error(error);
  process.exit(1);
}
