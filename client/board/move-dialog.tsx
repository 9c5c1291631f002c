import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { BoardNote, BoardTheme } from '#shared/document/board.ts';
import { countText, firstWords } from '../text/count.ts';
import { Button } from '../ui/button/button.tsx';
import { Choice } from '../ui/choice/choice.tsx';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { TextField } from '../ui/text-field/text-field.tsx';
import type { Grouping } from './use-grouping.ts';

interface MoveDialogProps {
  notes: BoardNote[];
  themes: BoardTheme[];
  grouping: Grouping;
  onClose: () => void;
  onMoved: () => void;
}

const newTheme = 'new';
const noTheme = 'none';
/** With more themes than this the list gets a field to narrow it. */
const manyThemes = 10;

/** Where should these notes go? A theme, a new one, or none. */
export function MoveDialog({ notes, themes, grouping, onClose, onMoved }: MoveDialogProps) {
  const [to, setTo] = useState<string | null>(null);
  const [title, setTitle] = useState('');
  const [filter, setFilter] = useState('');
  const [checked, setChecked] = useState(false);
  const here = notes.every((note) => note.themeId === notes[0]?.themeId) ? notes[0]?.themeId : undefined;
  const ids = notes.map((note) => note.id);
  const wanted = filter.trim().toLowerCase();
  const options = [
    ...themes
      .filter((theme) => theme.id !== here && theme.title.toLowerCase().includes(wanted))
      .map((theme) => ({ value: theme.id, label: theme.title })),
    ...(here === null ? [] : [{ value: noTheme, label: 'No theme' }]),
    { value: newTheme, label: 'A new theme' },
  ];

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (to === null || (to === newTheme && title.trim() === '')) return;
    const theme = themes.find(({ id }) => id === to);
    // The dialog closes first, so that focus is back on the note when it moves.
    onMoved();
    if (to === newTheme) void grouping.add(title.trim(), ids);
    else void grouping.move(ids, theme ?? null);
  };

  const [first] = notes;
  const what = notes.length === 1 && first ? `“${firstWords(first.text)}”` : countText(notes.length, 'note');
  return (
    <Dialog open title={`Move ${what} to …`} onClose={onClose} closeLabel="Cancel">
      {themes.length > manyThemes && <TextField label="Find a theme" value={filter} onChange={setFilter} />}
      <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 'var(--space-4)' }}>
        <Choice
          legend="Theme"
          options={options}
          value={to}
          onChange={setTo}
          error={checked && to === null ? 'Choose a theme.' : undefined}
        />
        {to === newTheme && (
          <TextField
            label="Name of the new theme"
            value={title}
            onChange={setTitle}
            maxLength={limits.title}
            error={checked && title.trim() === '' ? 'Give the theme a name.' : undefined}
          />
        )}
        <Button type="submit" variant="primary">
          Move
        </Button>
      </form>
    </Dialog>
  );
}
