/** Messages between the processes of one window. Plain JSON; `id` names the call they belong to. */
export type ToHost =
  | {
      readonly kind: 'call';
      readonly id: string;
      readonly name: string;
      readonly input: unknown;
      readonly paths: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'abort'; readonly id: string }
  /** The first page is painted: time for checks that may wait. */
  | { readonly kind: 'painted' }
  /** Comes with the port of a parser that was started for the host. */
  | { readonly kind: 'parserPort'; readonly id: string }
  | { readonly kind: 'parserGone'; readonly id: string }
  | { readonly kind: 'close' };

export type FromHost =
  | { readonly kind: 'reply'; readonly id: string; readonly reply: unknown }
  | { readonly kind: 'progress'; readonly id: string; readonly done: number; readonly total: number }
  /** Asks main to start a parser and to send a port to it, since only main may start processes. */
  | { readonly kind: 'needParser'; readonly id: string }
  /** Something outside a call changed what screens show (damage found, a backup made). */
  | { readonly kind: 'event'; readonly name: HostEvent }
  | { readonly kind: 'closed' };

export type HostEvent = 'readOnly' | 'backedUp';
