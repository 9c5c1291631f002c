import { useEffect, useRef, useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { looksPrivate } from '#shared/domain/looks-private.ts';
import { useSend } from '../../../state/commands.ts';
import { useDraft } from '../../../state/draft.ts';
import { firstWords } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { ConsentSelect } from './consent-select.tsx';
import { noteDraftKey } from './draft-key.ts';
import type { OwnNote } from './own-notes.ts';
import { PrivacyWarning } from './privacy-warning.tsx';
import styles from './notes.module.css';

interface NoteItemProps {
  note: OwnNote;
  /** The words can still be changed: its write stage is open. */
  canEdit: boolean;
  /** Says where it stands, for the list of everything one wrote. */
  showStatus?: boolean;
  /** After it was removed, so that focus can go somewhere sensible. */
  onRemoved?: () => void;
}

const statusWords = {
  private: 'Only you can see this',
  late: 'Waits to be shown with others',
  shown: 'On the board',
  hidden: 'Taken off the board',
} as const;

/** One's own note: its words, consent, and what can be done with it. */
export function NoteItem({ note, canEdit, showStatus, onRemoved }: NoteItemProps) {
  const send = useSend();
  const [open, setOpen] = useState<'edit' | 'remove'>();
  const name = `“${firstWords(note.text)}”`;
  return (
    <div className={styles['note']}>
      <p className={styles['text']} dir="auto">
        {note.text}
      </p>
      {(note.sending || note.writtenFor || showStatus) && (
        <p className={styles['row']}>
          {note.sending && <Tag>sending …</Tag>}
          {showStatus && <Tag>{statusWords[note.status]}</Tag>}
          {note.writtenFor && <Tag>someone wrote this for you</Tag>}
        </p>
      )}
      {note.status === 'hidden' && (
        <Notice kind="warning">
          <p>
            The people who run the workshop took this off the board.
            {note.hiddenReason !== '' && (
              <>
                {' '}
                They said: “<bdi>{note.hiddenReason}</bdi>”
              </>
            )}
          </p>
        </Notice>
      )}
      <ConsentSelect
        label="Quote this?"
        value={note.consent}
        onChange={(consent) => {
          announce('Changed.');
          void send('note:consent', { noteId: note.id, consent });
        }}
      />
      <div className={styles['row']}>
        {canEdit && (
          <Button aria-label={`Change ${name}`} onClick={() => setOpen('edit')}>
            Change
          </Button>
        )}
        <Button aria-label={`Remove ${name}`} onClick={() => setOpen('remove')}>
          Remove
        </Button>
      </div>
      {open === 'edit' && <EditDialog note={note} onClose={() => setOpen(undefined)} />}
      {open === 'remove' && (
        <Dialog open title="Remove this note?" onClose={() => setOpen(undefined)} closeLabel="Keep it">
          <p>
            <bdi>{name}</bdi> goes from every screen and from the report. It cannot come back.
          </p>
          <Button
            variant="danger"
            onClick={() => {
              setOpen(undefined);
              announce('Note removed.');
              void send('note:remove', { noteId: note.id });
              onRemoved?.();
            }}
          >
            Remove it
          </Button>
        </Dialog>
      )}
    </div>
  );
}

function EditDialog({ note, onClose }: { note: OwnNote; onClose: () => void }) {
  const send = useSend();
  const [text, setText] = useState(note.text);
  const [composed, setComposed] = useDraft(noteDraftKey(undefined));
  const begun = useRef<string | undefined>(undefined);
  const rescue = useRef<(words: string) => void>(undefined);
  useEffect(() => {
    begun.current = text.trim() === '' || text === note.text ? undefined : text;
    rescue.current = (words) => setComposed(composed === '' ? words : `${composed}\n\n${words}`);
  });
  useEffect(
    () => () => {
      // Writing closed over the dialog: the words go where "Add this now?" is asked.
      if (begun.current !== undefined) rescue.current?.(begun.current);
    },
    [],
  );
  const close = () => {
    begun.current = undefined;
    onClose();
  };
  const [warned, setWarned] = useState<string>();
  const found = looksPrivate(text);
  const empty = text.trim() === '';
  const save = () => {
    close();
    announce('Note changed.');
    void send('note:edit', { noteId: note.id, text: text.trim(), version: note.version });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (empty) return;
    if (found.length > 0 && warned !== text) setWarned(text);
    else save();
  };
  return (
    <Dialog open title="Change your note" onClose={close} closeLabel="Leave it as it was">
      <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 'var(--space-4)' }}>
        <TextArea
          label="Your note"
          rows={5}
          value={text}
          onChange={setText}
          maxLength={limits.noteText}
          error={empty ? 'The note is empty. Write something, or remove it instead.' : undefined}
        />
        {warned === text && found.length > 0 ? (
          <PrivacyWarning found={found} onChange={() => setWarned(undefined)} onSend={save} />
        ) : (
          <Button type="submit" variant="primary">
            Save
          </Button>
        )}
      </form>
    </Dialog>
  );
}
