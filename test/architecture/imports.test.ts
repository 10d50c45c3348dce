import { expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { featureGraph, findCycle, reachedFrom, runtimeGraph } from './import-graph.ts';
import { sourcePatterns } from './layers.ts';
import { readSources } from './read-sources.ts';

const sources = readSources(sourcePatterns);
const graph = runtimeGraph(sources);

test('every file lies in a layer and imports only what its layer may', () => {
  expect(sources.size).toBeGreaterThan(50);
  expect(checkImports(sources)).toEqual([]);
});

test('no file imports itself by a detour', () => {
  expect(findCycle(graph)).toBeUndefined();
});

test('no two features need each other', () => {
  expect(findCycle(featureGraph(sources))).toBeUndefined();
});

test('what runs outside the main process brings no Electron along', () => {
  for (const entry of [
    'src-main/host.ts',
    'src-main/reader.ts',
    'src-main/checker.ts',
    'src-main/parser.ts',
    'src-main/office.ts',
  ]) {
    expect(sources.has(entry)).toBe(true);
    expect(reachedFrom(graph, entry)).not.toContain('electron');
  }
});

test('the processes that read strangers’ files have neither the database nor the keys', () => {
  for (const entry of ['src-main/parser.ts', 'src-main/office.ts']) {
    const reached = [...reachedFrom(graph, entry)];
    expect(reached.filter((name) => /^db\/|better-sqlite3|platform\/(crypto|register|cards)\//.test(name))).toEqual([]);
  }
});

test('the bridge brings nothing along but Electron', () => {
  expect([...reachedFrom(graph, 'src-main/preload.ts')]).toEqual(['src-main/preload.ts', 'electron']);
});
