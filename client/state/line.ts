import { useSyncExternalStore } from 'react';
import { saveStateOf, type LineStatus, type SaveState } from '../connection/status.ts';
import { useOwnLine } from './workshop-provider.tsx';

/**
 * The connection as a person is told of it: where it stands, how many commands wait, and both in one word. `unsaved`: the
 * server is reached and cannot save what waits.
 */
export function useLine(): { status: LineStatus; waiting: number; save: SaveState; unsaved: boolean } {
  const line = useOwnLine();
  const status = useSyncExternalStore(line.status.subscribe, line.status.get);
  const network = useSyncExternalStore(line.network.subscribe, line.network.get);
  const silent = useSyncExternalStore(line.outbox.silent.subscribe, line.outbox.silent.get);
  const unsaved = useSyncExternalStore(line.outbox.unsaved.subscribe, line.outbox.unsaved.get);
  const waiting = useSyncExternalStore(line.outbox.pending.subscribe, line.outbox.pending.get).length;
  return {
    status,
    waiting,
    unsaved: unsaved && waiting > 0 && status.kind === 'online',
    save: saveStateOf(status, waiting, network, silent || (!network && !line.local)),
  };
}
