import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, BridgeEvent } from '#shared/api/bridge.ts';

const bridge: Bridge = {
  call: (id, name, input) => ipcRenderer.invoke('sv:call', id, name, input),
  cancel: (id) => ipcRenderer.send('sv:cancel', id),
  on: (listener) => {
    // The Electron event object stays here: it would hand the page a way to the main process.
    const relay = (_event: unknown, event: BridgeEvent): void => listener(event);
    ipcRenderer.on('sv:event', relay);
    return () => ipcRenderer.removeListener('sv:event', relay);
  },
};

contextBridge.exposeInMainWorld('soVang', bridge);
