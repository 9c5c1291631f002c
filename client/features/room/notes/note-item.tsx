import { useEffect, useRef, useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { looksPrivate } from '#shared/domain/looks-private.ts';
import { useSend } from '../../../state/commands.ts';
import { useDraft } from '../../../state/draft.ts';
import { firstWords } from '../../../text/count.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { ConsentSelect } from './consent-select.tsx';
import { noteDraftKey } from './draft-key.ts';
import type { OwnNote } from './own-notes.ts';
import { OwnTranslations } from './own-translations.tsx';
import { PrivacyWarning } from './privacy-warning.tsx';
import { useWrittenIn } from './use-written-in.ts';
import { WrittenIn } from './written-in.tsx';
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

/** One's own note: its words, consent, and what can be done with it. */
export function NoteItem({ note, canEdit, showStatus, onRemoved }: NoteItemProps) {
  const t = useText();
  const send = useSend();
  const [open, setOpen] = useState<'edit' | 'remove'>();
  return (
    <div className={styles['note']}>
      <p className={styles['text']} lang={note.language ?? undefined} dir="auto">
        {note.text}
      </p>
      {(note.sending || note.writtenFor || showStatus) && (
        <p className={styles['row']}>
          {note.sending && <Tag>{t('room.note.sending')}</Tag>}
          {showStatus && <Tag>{t(`room.note.${note.status}`)}</Tag>}
          {note.writtenFor && <Tag>{t('room.note.written-for')}</Tag>}
        </p>
      )}
      {note.status === 'hidden' && (
        <Notice kind="warning">
          <p>
            {note.hiddenReason === '' ? (
              t('room.note.hidden.text')
            ) : (
              <Text id="room.note.hidden.why" values={{ reason: <bdi>{note.hiddenReason}</bdi> }} />
            )}
          </p>
        </Notice>
      )}
      {note.status === 'shown' && <OwnTranslations noteId={note.id} />}
      <ConsentSelect
        label={t('room.note.quote')}
        value={note.consent}
        onChange={(consent) => {
          announce(t('room.note.changed'));
          void send('note:consent', { noteId: note.id, consent });
        }}
      />
      <div className={styles['row']}>
        {canEdit && (
          <Button
            aria-label={t('room.note.change.named', { note: firstWords(note.text) })}
            onClick={() => setOpen('edit')}
          >
            {t('room.note.change')}
          </Button>
        )}
        <Button
          aria-label={t('room.note.remove.named', { note: firstWords(note.text) })}
          onClick={() => setOpen('remove')}
        >
          {t('room.note.remove')}
        </Button>
      </div>
      {open === 'edit' && <EditDialog note={note} onClose={() => setOpen(undefined)} />}
      {open === 'remove' && (
        <Dialog
          open
          title={t('room.note.remove.sure')}
          onClose={() => setOpen(undefined)}
          closeLabel={t('room.note.remove.keep')}
        >
          <p>
            <Text id="room.note.remove.text" values={{ note: <bdi>{firstWords(note.text)}</bdi> }} />
          </p>
          <Button
            variant="danger"
            onClick={() => {
              setOpen(undefined);
              announce(t('room.note.removed'));
              void send('note:remove', { noteId: note.id });
              onRemoved?.();
            }}
          >
            {t('room.note.remove.do')}
          </Button>
        </Dialog>
      )}
    </div>
  );
}

function EditDialog({ note, onClose }: { note: OwnNote; onClose: () => void }) {
  const t = useText();
  const send = useSend();
  const [text, setText] = useState(note.text);
  const [writtenIn] = useWrittenIn();
  const [language, setLanguage] = useState(note.language ?? writtenIn);
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
    announce(t('room.note.edited'));
    void send('note:edit', { noteId: note.id, text: text.trim(), language, version: note.version });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (empty) return;
    if (found.length > 0 && warned !== text) setWarned(text);
    else save();
  };
  return (
    <Dialog open title={t('room.note.edit.title')} onClose={close} closeLabel={t('room.note.edit.leave')}>
      <form onSubmit={submit} noValidate className={styles['form']}>
        <TextArea
          label={t('room.composer.open')}
          rows={5}
          value={text}
          onChange={setText}
          maxLength={limits.noteText}
          lang={language}
          error={empty ? t('room.note.edit.empty') : undefined}
        />
        <WrittenIn language={language} onChange={setLanguage} />
        {warned === text && found.length > 0 ? (
          <PrivacyWarning found={found} onChange={() => setWarned(undefined)} onSend={save} />
        ) : (
          <Button type="submit" variant="primary">
            {t('room.save')}
          </Button>
        )}
      </form>
    </Dialog>
  );
}
