import { useSyncExternalStore } from 'react';
import type { BoardMaps } from '#shared/document/board.ts';
import type { DeskMaps } from '#shared/document/desk.ts';
import type { MineMaps } from '#shared/document/mine.ts';
import type { RoomMaps } from '#shared/document/room.ts';
import type { ScreenMaps } from '#shared/document/screen.ts';
import type { SupportMaps } from '#shared/document/support.ts';
import { useOwnLine } from './workshop-provider.tsx';

/** The documents as components name them: `board` is the main board, `mine` one's own. */
export interface MapsOf {
  room: RoomMaps;
  board: BoardMaps;
  mine: MineMaps;
  desk: DeskMaps;
  support: SupportMaps;
  screen: ScreenMaps;
}

export type DocumentAlias = keyof MapsOf;
export type MapOf<D extends DocumentAlias> = keyof MapsOf[D] & string;

/** The only value of a map; undefined while there is none or the document is not here. */
export function useOne<D extends DocumentAlias, M extends MapOf<D>>(
  document: D,
  map: M,
): MapsOf[D][M] | undefined {
  const watched = useWatched(document, map);
  // What a map holds follows from the document's type: the server alone writes it.
  return useSyncExternalStore(watched.subscribe, watched.one) as MapsOf[D][M] | undefined;
}

/** All values of a map, in no order to rely on. The same array until something in the map changes. */
export function useRows<D extends DocumentAlias, M extends MapOf<D>>(
  document: D,
  map: M,
): readonly MapsOf[D][M][] {
  const watched = useWatched(document, map);
  return useSyncExternalStore(watched.subscribe, watched.rows) as readonly MapsOf[D][M][];
}

/** Whether a document is here at all: an empty map is empty, not merely late. */
export function useReady(document: DocumentAlias): boolean {
  const { as, replicas } = useOwnLine();
  const names = useSyncExternalStore(replicas.names.subscribe, replicas.names.get);
  return names.has(nameOf(document, as));
}

function useWatched(document: DocumentAlias, map: string) {
  const { as, replicas } = useOwnLine();
  return replicas.watch(nameOf(document, as), map);
}

function nameOf(document: DocumentAlias, as: string): string {
  switch (document) {
    case 'board':
      return 'board:main';
    case 'mine':
      return `mine:${as.slice('p:'.length)}`;
    case 'room':
    case 'desk':
    case 'support':
    case 'screen':
      return document;
    default:
      throw new Error(`not a document: ${String(document satisfies never)}`);
  }
}
