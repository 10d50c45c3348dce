import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { testConfig } from '#scripts/package.ts';

const released = parse(readFileSync(path.resolve('electron-builder.yml'), 'utf8'));
const runtime = { version: '33.2.1', dist: '/runtime', exec: '/runtime/electron' };

test('what is released lets nobody in by a fuse and carries no addon compiled for tests', () => {
  expect(released.electronFuses).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
  });
  expect(released.files).toContain('!node_modules/better-sqlite3/{deps,src,build,binding.gyp}');
  expect(released).not.toHaveProperty('electronDist');
});

test('a test build differs by one fuse, and by the runtime where it is the fallback', () => {
  const official = testConfig(released, { kind: 'official', ...runtime });
  expect(official).toEqual({
    ...released,
    directories: { ...released.directories, output: 'out/packaged' },
    electronFuses: { ...released.electronFuses, enableNodeCliInspectArguments: true },
  });
  const fallback = testConfig(released, { kind: 'fallback', ...runtime });
  expect(fallback).toMatchObject({ electronDist: '/runtime', electronVersion: '33.2.1' });
  expect(fallback.files).toContain('!node_modules/better-sqlite3/{deps,src,binding.gyp}');
  expect(fallback.files).toContain('!node_modules/better-sqlite3/prebuilds/**');
});
