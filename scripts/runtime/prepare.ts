// Makes the runtime ready and says which it is when asked: node scripts/runtime/prepare.ts [--say] [programs …]
import { SystemPackagesMissing } from './debian.ts';
import { ensureRuntime } from './runtime.ts';

const args = process.argv.slice(2);
try {
  const runtime = await ensureRuntime(args.filter((arg) => arg !== '--say'));
  if (args.includes('--say')) console.log(`${runtime.kind} ${runtime.version} ${runtime.exec}`);
} catch (error) {
  console.error(`[setup] ${error instanceof Error ? error.message : error}`);
  process.exitCode = error instanceof SystemPackagesMissing ? 3 : 1;
}
