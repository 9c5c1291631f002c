import type { BoardNote } from '#shared/document/board.ts';
import type { BoardTools } from '../board-tools.ts';
import type { Area, Rect } from './layout.ts';
import type { Place } from './places.ts';

/** What the parts of the map share while somebody works on it. */
export interface MapWork {
  tools: BoardTools;
  /** The note that is held, or looked at. */
  picked: string | undefined;
  /** Where it would go. */
  target: Place | undefined;
  /** What has the map's one Tab stop: a note, or the heading of a theme. */
  current: string | undefined;
  press: (noteId: string) => void;
  put: (place: Place) => void;
  isDrawn: (note: BoardNote, area: Area, rect: Rect) => boolean;
  sizeKey: (id: string | null) => string;
}

/** The name of a theme's heading among the spots of the map. */
export function headSpot(themeId: string): string {
  return `theme:${themeId}`;
}
