/** Modules of libraries with what stands in for them, by their path in node_modules. */
export const replacedModules: Record<string, string> = {
  // Tabs tell each other nothing: each has its own connection.
  'lib0/broadcastchannel.js': `
    export const subscribe = () => {};
    export const unsubscribe = () => {};
    export const publish = () => {};`,
  // Presence is the server's to tell; a browser's own is never sent or taken.
  'y-protocols/awareness.js': `
    const nobody = new Map();
    export class Awareness {
      on() {}
      off() {}
      destroy() {}
      getStates() { return nobody; }
      getLocalState() { return null; }
      setLocalState() {}
    }
    export const encodeAwarenessUpdate = () => new Uint8Array();
    export const applyAwarenessUpdate = () => {};
    export const removeAwarenessStates = () => {};`,
  // Colours for a console that nobody reads.
  'lib0/logging.js': `
    export const BOLD = '', UNBOLD = '', RED = '', ORANGE = '';
    export const print = (...words) => console.log(...words);
    export const warn = (...words) => console.warn(...words);`,
  // The server offers none.
  'engine.io-client/build/esm/transports/webtransport.js': `export class WT {}`,
  // React has had it of its own for long.
  'use-sync-external-store/shim/index.js': `export { useSyncExternalStore } from 'react';`,
};
