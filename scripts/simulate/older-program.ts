import { registerHooks } from 'node:module';
import { type Program, program } from './program.ts';

/**
 * The same program a second time in this process, with the registry of an older one: whatever is imported from it is
 * loaded once more under its own address. Throws: where Node does not load the modules itself.
 */
export async function olderProgram(): Promise<Program> {
  older ??= load();
  return older;
}

let older: Promise<Program> | undefined;

const mark = '?older';
const registry = `/db/registry.ts${mark}`;
const declared = 'export const syncedTables:';

async function load(): Promise<Program> {
  registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const isOurs = resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/');
      const fromOlder = context.parentURL?.endsWith(mark) === true;
      return fromOlder && isOurs && !resolved.url.endsWith(mark) ? { ...resolved, url: resolved.url + mark } : resolved;
    },
    load(url, context, next) {
      const loaded = next(url, context);
      if (!url.endsWith(registry)) return loaded;
      const source = String(loaded.source);
      if (source.split(declared).length !== 2) throw new Error('the registry is written in another way now');
      const cut = `import { olderTables } from '#scripts/simulate/older-tables.ts';\nexport const syncedTables = olderTables(allTables);\n`;
      return { ...loaded, source: `${source.replace(declared, 'const allTables:')}\n${cut}` };
    },
  });
  const address = new URL(`./program.ts${mark}`, import.meta.url).href;
  const { program: loaded } = (await import(address)) as { readonly program: Program };
  if (loaded.tables.length === program.tables.length) throw new Error('the older program is not older');
  return loaded;
}
