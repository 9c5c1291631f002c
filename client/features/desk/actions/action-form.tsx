import { useEffect, useRef, useState } from 'react';
import type { BoardAction } from '#shared/document/board.ts';
import { limits } from '#shared/domain/limits.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../../state/documents.ts';
import { newId } from '../../../state/new-id.ts';
import { Button } from '../../../ui/button/button.tsx';
import { TextArea } from '../../../ui/text-area/text-area.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Tick } from '../../../ui/tick/tick.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { useKept } from '../parts/use-kept.ts';
import styles from './actions.module.css';
import { useText } from '../../../text/use-text.ts';

interface ActionFormProps {
  /** The action to change; undefined adds one. */
  action: BoardAction | undefined;
  onDone: () => void;
}

/** What is done, from which theme and notes it comes, by when, and how one will know that it helped. */
export function ActionForm({ action, onDone }: ActionFormProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const form = useRef<HTMLFormElement>(null);
  const key = action?.id ?? 'new';
  const [title, setTitle] = useKept(`action:${key}:title`, action?.title ?? '');
  const [measure, setMeasure] = useKept(`action:${key}:measure`, action?.measure ?? '');
  const [due, setDue] = useState(action?.due ?? '');
  const onlyPriority = useOnlyPriority();
  const [themeId, setThemeId] = useState(action ? (action.themeId ?? '') : onlyPriority);
  const [noteIds, setNoteIds] = useState<ReadonlySet<string>>(new Set(action?.noteIds));
  const [tried, setTried] = useState(false);
  const [actionId] = useState(() => action?.id ?? newId());
  useEffect(() => form.current?.querySelector('input')?.focus(), []);

  const done = () => {
    setTitle('');
    setMeasure('');
    onDone();
  };
  const save = async () => {
    setTried(true);
    if (title.trim() === '') return;
    const body = {
      actionId,
      themeId: themeId === '' ? null : themeId,
      title: title.trim(),
      due,
      measure: measure.trim(),
      noteIds: [...noteIds],
    };
    const fine = action
      ? await act('action:edit', { ...body, version: action.version }, t('desk.action.saved'))
      : await act('action:add', body, t('desk.action.added', { title: body.title }));
    if (fine) done();
  };
  return (
    <form
      ref={form}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        spellCheck
        label={t('desk.action.what')}
        value={title}
        onChange={setTitle}
        maxLength={limits.title}
        dir="auto"
        error={tried && title.trim() === '' ? t('desk.action.what.missing') : undefined}
      />
      <ThemePicker value={themeId} onChange={setThemeId} />
      <NotesPicker themeId={themeId} chosen={noteIds} onChange={setNoteIds} />
      <TextField label={t('desk.action.due')} type="date" value={due} onChange={setDue} />
      <TextArea
        spellCheck
        label={t('desk.action.measure')}
        value={measure}
        onChange={setMeasure}
        maxLength={limits.paragraph}
      />
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button type="submit" variant="primary" busy={busy}>
          {t(action ? 'desk.action.save' : 'desk.action.add')}
        </Button>
        <Button variant="quiet" onClick={done}>
          {t('desk.nothing')}
        </Button>
      </div>
    </form>
  );
}

/** The theme that is the one priority, where there is exactly one: a new action most likely comes from it. */
function useOnlyPriority(): string {
  const [first, ...others] = useRows('board', 'priorities').filter(({ outcome }) => outcome === 'chosen');
  return others.length === 0 ? (first?.id ?? '') : '';
}

/** Themes to choose from: the priorities first. */
function ThemePicker({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useText();
  const chosen = useRows('board', 'priorities').filter((priority) => priority.outcome === 'chosen');
  const themes = inOrder(useRows('board', 'themes'));
  const isChosen = (id: string) => chosen.some((priority) => priority.id === id);
  const options = [...themes.filter(({ id }) => isChosen(id)), ...themes.filter(({ id }) => !isChosen(id))];
  return (
    <Picker
      label={t('desk.action.theme')}
      value={value}
      empty={t('desk.action.theme.none')}
      options={options.map(({ id, title }) => ({
        value: id,
        label: isChosen(id) ? t('desk.action.theme.priority', { title }) : title,
      }))}
      onChange={onChange}
    />
  );
}

interface NotesPickerProps {
  themeId: string;
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
}

function NotesPicker({ themeId, chosen, onChange }: NotesPickerProps) {
  const t = useText();
  const notes = useRows('board', 'notes').filter((note) => note.themeId === themeId || chosen.has(note.id));
  if (notes.length === 0) return null;
  const toggle = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    onChange(next);
  };
  return (
    <details>
      <summary>{t('desk.action.notes', { count: chosen.size })}</summary>
      <div className={styles['ticks']}>
        {notes
          .toSorted((one, other) => one.themeOrder - other.themeOrder)
          .map((note) => (
            <Tick
              key={note.id}
              label={<span dir="auto">{note.text}</span>}
              checked={chosen.has(note.id)}
              disabled={!chosen.has(note.id) && chosen.size >= limits.notesPerAction}
              onChange={(on) => toggle(note.id, on)}
            />
          ))}
      </div>
    </details>
  );
}
