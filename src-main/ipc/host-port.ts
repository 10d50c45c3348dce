import type { FromHost, ToHost } from '#shared/api/wire.ts';

/** The host's line to main; a fake one in tests. */
export interface HostPort {
  send(message: FromHost): void;
  onMessage(listener: (message: ToHost, ports: readonly TransferredPort[]) => void): void;
}

/** The end of a channel that main hands over; Electron's MessagePortMain has this shape. */
export interface TransferredPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}
