import type { BoardNote, BoardTheme } from '#shared/document/board.ts';
import type { Grouping } from '../use-grouping.ts';
import type { Translating } from '../use-translating.ts';
import { useTranslations } from '../use-translations.ts';
import { MoveDialog } from './move-dialog.tsx';
import { NewThemeDialog } from './new-theme-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { ThemeDialog } from './theme-dialog.tsx';

/** What is asked at the moment. */
export type Asked =
  | { kind: 'move'; noteIds: readonly string[] }
  | { kind: 'theme'; themeId: string }
  | { kind: 'note'; noteId: string }
  | { kind: 'new' };

interface BoardDialogsProps {
  asked: Asked;
  notes: readonly BoardNote[];
  /** All themes, in their order. */
  themes: BoardTheme[];
  grouping: Grouping;
  translating: Translating;
  mayTranslate: (noteId: string) => boolean;
  onClose: () => void;
  onMoved: () => void;
}

/** The questions that both views ask. One whose note or theme is gone closes by itself. */
export function BoardDialogs(props: BoardDialogsProps) {
  const { asked, notes, themes, grouping, translating, onClose } = props;
  const translationsOf = useTranslations('board');
  switch (asked.kind) {
    case 'move': {
      const moved = asked.noteIds.flatMap((noteId) => notes.find(({ id }) => id === noteId) ?? []);
      if (moved.length === 0) return undefined;
      return (
        <MoveDialog
          notes={moved}
          themes={themes}
          grouping={grouping}
          onClose={onClose}
          onMoved={props.onMoved}
        />
      );
    }
    case 'theme': {
      const theme = themes.find(({ id }) => id === asked.themeId);
      return theme && <ThemeDialog theme={theme} themes={themes} grouping={grouping} onClose={onClose} />;
    }
    case 'note': {
      const note = notes.find(({ id }) => id === asked.noteId);
      if (!note) return undefined;
      return (
        <NoteDialog
          note={note}
          translations={translationsOf(note.id)}
          canTranslate={props.mayTranslate(note.id)}
          translating={translating}
          onClose={onClose}
        />
      );
    }
    case 'new':
      return <NewThemeDialog grouping={grouping} onClose={onClose} />;
  }
  return asked satisfies never;
}
