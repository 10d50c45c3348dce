import type { Bridge } from '#shared/api/bridge.ts';

declare global {
  interface Window {
    /** Put there by the preload before the page runs. */
    readonly soVang: Bridge;
  }
}

export type { MenuCommand } from '#shared/api/commands.ts';
