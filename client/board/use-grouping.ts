import type { BoardTheme } from '#shared/document/board.ts';
import { newId } from '../state/new-id.ts';
import { useText } from '../text/use-text.ts';
import type { Doing } from './use-doing.ts';

/** One's own grouping: every gesture as a function. */
export function useGrouping({ act, problem }: Doing) {
  const t = useText();
  return {
    problem,
    /** Before a note of the theme, or at its end. */
    move: (noteIds: string[], theme: { id: string; title: string } | null, before?: string) =>
      act(
        'note:move',
        { noteIds, themeId: theme?.id ?? null, ...(before !== undefined && { before }) },
        theme
          ? t('board.said.moved', { count: noteIds.length, title: theme.title })
          : t('board.said.moved-out', { count: noteIds.length }),
      ),
    /** Within its theme: `place` is what it becomes, from 1. */
    step: (noteId: string, theme: { id: string; title: string }, before: string | null, place: number) =>
      act(
        'note:move',
        { noteIds: [noteId], themeId: theme.id, ...(before !== null && { before }) },
        t('board.said.stepped', { place, title: theme.title }),
      ),
    add: (title: string, noteIds: string[]) =>
      act(
        'theme:add',
        { themeId: newId(), title, noteIds },
        t('board.said.made', { count: noteIds.length, title }),
      ),
    rename: (theme: BoardTheme, title: string, summary: string) =>
      act(
        'theme:rename',
        { themeId: theme.id, title, summary, version: theme.version },
        t('board.said.renamed', { title }),
      ),
    merge: (theme: BoardTheme, into: BoardTheme) =>
      act(
        'theme:merge',
        { themeId: theme.id, intoThemeId: into.id },
        t('board.said.merged', { title: theme.title, into: into.title }),
      ),
    order: (theme: BoardTheme, position: number) =>
      act(
        'theme:order',
        { themeId: theme.id, position },
        t('board.said.ordered', { title: theme.title, place: position + 1 }),
      ),
    dissolve: (theme: BoardTheme) =>
      act('theme:dissolve', { themeId: theme.id }, t('board.said.dissolved', { title: theme.title })),
  };
}

export type Grouping = ReturnType<typeof useGrouping>;
