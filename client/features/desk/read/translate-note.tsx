import type { BoardNote, BoardTranslation } from '#shared/document/board.ts';
import { NoteDialog } from '../../../board/dialogs/note-dialog.tsx';
import { useDoing } from '../../../board/use-doing.ts';
import { useTranslating } from '../../../board/use-translating.ts';

interface TranslateNoteProps {
  note: BoardNote;
  translations: readonly BoardTranslation[];
  onClose: () => void;
}

/** Puts the words of a note beside it in another language, as the board does. */
export function TranslateNote({ note, translations, onClose }: TranslateNoteProps) {
  const translating = useTranslating(useDoing(nothing));
  return (
    <NoteDialog
      note={note}
      translations={translations}
      canTranslate={translating.any}
      translating={translating}
      onClose={onClose}
    />
  );
}

/** These notes follow their document by themselves. */
function nothing(): void {}
