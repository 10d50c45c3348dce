import { globSync, readFileSync } from 'node:fs';
import { type ParseResult, parseSync } from 'vite';

/** Sources by their path from the root of the checkout, with `/` on every system. */
export type Sources = ReadonlyMap<string, string>;

/** One import of a file: the words of the source, and whether it is gone when the program runs. */
export type Import = { readonly of: string; readonly isType: boolean; readonly names: readonly string[] };

export function readSources(patterns: readonly string[]): Sources {
  const files = globSync(patterns)
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** Throws: when the source does not parse, for then no rule could be checked on it. */
export function parse(file: string, source: string): ParseResult {
  const parsed = parseSync(file, source);
  const [error] = parsed.errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  return parsed;
}

/** Every import of a source: static, re-exported and, where its name is written out, dynamic. */
export function importsOf(file: string, source: string): Import[] {
  const { module } = parse(file, source);
  const found: Import[] = module.staticImports.map(({ moduleRequest, entries }) => ({
    of: moduleRequest.value,
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
    names: entries.flatMap(({ importName }) => importName.name ?? []),
  }));
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType, importName } of entries) {
      if (moduleRequest)
        found.push({ of: moduleRequest.value, isType, names: importName.name ? [importName.name] : [] });
    }
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const written = /^['"](.*)['"]$/.exec(source.slice(moduleRequest.start, moduleRequest.end));
    if (written?.[1]) found.push({ of: written[1], isType: false, names: [] });
  }
  return found;
}
