import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { BoardNote, BoardTheme } from '#shared/document/board.ts';
import { firstWords } from '../../text/count.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Choice } from '../../ui/choice/choice.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import type { Grouping } from '../use-grouping.ts';

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
  const t = useText();
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
    ...(here === null ? [] : [{ value: noTheme, label: t('board.move.none') }]),
    { value: newTheme, label: t('board.move.new') },
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
  const heading =
    notes.length === 1 && first
      ? t('board.move.title.one', { words: firstWords(first.text) })
      : t('board.move.title.several', { count: notes.length });
  return (
    <Dialog open title={heading} onClose={onClose} closeLabel={t('board.cancel')}>
      {themes.length > manyThemes && (
        <TextField label={t('board.move.find')} value={filter} onChange={setFilter} />
      )}
      <form onSubmit={submit} noValidate style={{ display: 'grid', gap: 'var(--space-4)' }}>
        <Choice
          legend={t('board.move.theme')}
          options={options}
          value={to}
          onChange={setTo}
          error={checked && to === null ? t('board.move.choose') : undefined}
        />
        {to === newTheme && (
          <TextField
            label={t('board.move.new.name')}
            value={title}
            onChange={setTitle}
            maxLength={limits.title}
            error={checked && title.trim() === '' ? t('board.theme.name-missing') : undefined}
          />
        )}
        <Button type="submit" variant="primary">
          {t('board.move.do')}
        </Button>
      </form>
    </Dialog>
  );
}
