import { type Layer, layers, mayReachNetwork, networkModules } from './layers.ts';
import { type Import, importsOf, type Sources } from './read-sources.ts';
import { resolveImport } from './resolve-import.ts';

const layerOf = (file: string): Layer | undefined => layers.find(({ files }) => files.test(file));

/** The folder of a feature, which is open to itself; files outside features have none. */
const featureOf = (file: string): string | undefined => /^src-(main|renderer)\/features\/[^/]+\//.exec(file)?.[0];

const fits = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

function checkFileImport(from: Layer, file: string, target: string, isType: boolean): string | undefined {
  if (target.startsWith('test/')) return 'nothing but tests imports test/';
  if (!/\.(ts|tsx|mjs|js|json|css)$/.test(target)) return 'the extension is missing';
  if (target.endsWith('.css')) return undefined;
  const feature = featureOf(file);
  if (feature && feature === featureOf(target)) return undefined;
  const to = layerOf(target);
  if (!to) return 'that file is in no layer';
  // A repository is part of its feature: from outside both are reached through the index.
  const name = to.name === 'repositories' ? 'features' : to.name;
  if (from.may.includes(name)) return undefined;
  if (from.may.includes(`${name}:types`)) return isType ? undefined : `${from.name} may take only types of ${name}`;
  if (from.may.includes(`${name}:index`)) {
    return target === `${featureOf(target)}index.ts` ? undefined : `${name} are entered by their index.ts`;
  }
  return `${from.name} may not import ${name}`;
}

function checkPackage(from: Layer, file: string, name: string, { names }: Import): string | undefined {
  if (!mayReachNetwork.test(file)) {
    if (networkModules.test(name)) return 'no network anywhere';
    if (name === 'electron' && names.includes('net')) return 'no network anywhere';
  }
  return from.packages.some((pattern) => fits(name, pattern)) ? undefined : `${from.name} may not use this package`;
}

/** Every import that the table of layers forbids, and every file that is in no layer, one sentence each. */
export function checkImports(sources: Sources): string[] {
  const complaints: string[] = [];
  for (const [file, source] of sources) {
    const layer = layerOf(file);
    if (!layer) {
      complaints.push(`${file}: in no layer`);
      continue;
    }
    for (const one of importsOf(file, source)) {
      const target = resolveImport(file, one.of);
      const why =
        'file' in target
          ? checkFileImport(layer, file, target.file, one.isType)
          : checkPackage(layer, file, target.package, one);
      if (why) complaints.push(`${file} → ${one.of}: ${why}`);
    }
  }
  return complaints;
}
