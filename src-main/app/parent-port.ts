import type { ToHost } from '#shared/api/wire.ts';
import type { HostPort } from '../ipc/host-port.ts';

/** The host's end of the line to main, inside an Electron utility process. */
export function openParentPort(): HostPort {
  const { parentPort } = process;
  return {
    send: (message) => parentPort.postMessage(message),
    onMessage: (listener) => parentPort.on('message', ({ data, ports }) => listener(data as ToHost, ports)),
  };
}
