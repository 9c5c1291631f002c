import type { BoardNote } from '#shared/document/board.ts';
import type { Section } from '../../../../../client/board/sections.ts';

/** A section by its notes' ids; their order is the order given. */
export function section(themeId: string | null, ...ids: string[]): Section {
  const theme =
    themeId === null ? null : { id: themeId, title: themeId, summary: '', position: 0, version: 1 };
  const notes = ids.map((id, themeOrder): BoardNote => ({
    id,
    stageId: 's',
    text: id,
    language: null,
    rank: 0,
    themeId,
    themeOrder,
    writtenFor: false,
    group: null,
    name: null,
    version: 1,
  }));
  return { theme, notes };
}
