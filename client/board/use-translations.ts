import { useMemo } from 'react';
import type { BoardTranslation } from '#shared/document/board.ts';
import { compareTranslations } from '#shared/domain/translation.ts';
import { useRows } from '../state/documents.ts';

const none: readonly BoardTranslation[] = [];

/** The translations of every note, each note's in the one order that all views share. Ask it for a note by its id. */
export function useTranslations(
  document: 'board' | 'screen',
): (noteId: string) => readonly BoardTranslation[] {
  const rows = useRows(document, 'translations');
  return useMemo(() => {
    const byNote = new Map<string, BoardTranslation[]>();
    for (const row of rows) {
      const list = byNote.get(row.noteId);
      if (list) list.push(row);
      else byNote.set(row.noteId, [row]);
    }
    for (const list of byNote.values()) list.sort(compareTranslations);
    return (noteId) => byNote.get(noteId) ?? none;
  }, [rows]);
}
