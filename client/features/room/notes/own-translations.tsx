import { useState } from 'react';
import { NoteTranslations } from '../../../board/note-translations.tsx';
import { useDoing } from '../../../board/use-doing.ts';
import { useTranslating } from '../../../board/use-translating.ts';
import { useTranslations } from '../../../board/use-translations.ts';
import { useRows } from '../../../state/documents.ts';
import { firstWords } from '../../../text/count.ts';
import { useText } from '../../../text/use-text.ts';
import { part } from '../../../text/part.tsx';
import { Button } from '../../../ui/button/button.tsx';

const NoteDialog = part(async () => (await import('../../../board/dialogs/note-dialog.tsx')).NoteDialog);

/** A list of notes follows the board by itself. */
const doNothing = () => undefined;

/** The translations beside one's own revealed note, and the way to add one. Nothing while the note is not revealed. */
export function OwnTranslations({ noteId }: { noteId: string }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const doing = useDoing(doNothing);
  const translating = useTranslating(doing);
  const translations = useTranslations('board')(noteId);
  const note = useRows('board', 'notes').find(({ id }) => id === noteId);
  if (!note) return undefined;
  const close = () => {
    doing.forgetProblem();
    setOpen(false);
  };
  return (
    <>
      <NoteTranslations translations={translations} />
      {translating.ownNotes.has(noteId) && (
        <div>
          <Button
            variant="quiet"
            aria-label={t('room.note.translate.named', { note: firstWords(note.text) })}
            onClick={() => setOpen(true)}
          >
            {t('room.note.translate')}
          </Button>
        </div>
      )}
      {open && (
        <NoteDialog
          note={note}
          translations={translations}
          canTranslate
          translating={translating}
          onClose={close}
        />
      )}
    </>
  );
}
