import type { MenuCommand } from './commands.ts';
import type { HostEvent } from './wire.ts';

/** What reaches the page without being asked. */
export type BridgeEvent =
  | { readonly kind: 'progress'; readonly id: string; readonly done: number; readonly total: number }
  | { readonly kind: 'host'; readonly name: HostEvent }
  /** Something is different in the folder of the house. */
  | { readonly kind: 'sharedFolder' }
  | { readonly kind: 'menu'; readonly command: MenuCommand };

/** All that the preload exposes, as `window.soVang`; the page has no other way out. */
export interface Bridge {
  /** @param id names the call for progress and cancel; unique in this window. Answers with a Result, never rejects for a refusal. */
  call(id: string, name: string, input: unknown): Promise<unknown>;
  cancel(id: string): void;
  /** Returns a function that stops listening. */
  on(listener: (event: BridgeEvent) => void): () => void;
}
