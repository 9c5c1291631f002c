import { useState } from 'react';
import type { BoardNote } from '#shared/document/board.ts';
import { NoteCard } from '../../../board/note-card.tsx';
import { useDoing } from '../../../board/use-doing.ts';
import { useTranslating } from '../../../board/use-translating.ts';
import { useTranslations } from '../../../board/use-translations.ts';
import { useComfort } from '../../../state/comfort.ts';
import { firstWords } from '../../../text/count.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ReadAloud } from '../../../ui/read-aloud/read-aloud.tsx';
import { part } from '../../../text/part.tsx';
import styles from '../room.module.css';

const NoteDialog = part(async () => (await import('../../../board/dialogs/note-dialog.tsx')).NoteDialog);

/** A list of notes follows the board by itself. */
const doNothing = () => undefined;

/** Notes to read, each with its translations, and with what a supporter or its author can do: translate it. */
export function Gallery({ notes }: { notes: readonly BoardNote[] }) {
  const t = useText();
  const [{ readAloud }] = useComfort();
  const translationsOf = useTranslations('board');
  const doing = useDoing(doNothing);
  const translating = useTranslating(doing);
  const [open, setOpen] = useState<string>();
  const opened = notes.find(({ id }) => id === open);
  const close = () => {
    doing.forgetProblem();
    setOpen(undefined);
  };
  return (
    <>
      <ul className={styles['list']}>
        {notes.map((note) => {
          const translates = translating.any || translating.ownNotes.has(note.id);
          return (
            <li key={note.id}>
              <NoteCard note={note} translations={translationsOf(note.id)}>
                {translates || readAloud ? (
                  <>
                    <ReadAloud text={note.text} language={note.language} />
                    {translates && (
                      <Button
                        variant="quiet"
                        aria-label={t('room.note.translate.named', { note: firstWords(note.text) })}
                        onClick={() => setOpen(note.id)}
                      >
                        {t('room.note.translate')}
                      </Button>
                    )}
                  </>
                ) : undefined}
              </NoteCard>
            </li>
          );
        })}
      </ul>
      {opened && (
        <NoteDialog
          note={opened}
          translations={translationsOf(opened.id)}
          canTranslate
          translating={translating}
          onClose={close}
        />
      )}
    </>
  );
}
