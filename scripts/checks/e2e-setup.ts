import { ensureBuilt } from '#scripts/build.ts';
import { openDisplay } from '#scripts/runtime/display.ts';
import { ensureRuntime } from '#scripts/runtime/runtime.ts';

/** Before the end-to-end tests: a runtime, a fresh build and a screen. Returns what takes the screen away again. */
export default async function prepareEndToEnd(): Promise<() => Promise<void>> {
  await ensureRuntime();
  await ensureBuilt();
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  return () => display.close();
}
