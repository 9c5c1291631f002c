import { useCallback, useMemo, useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { usePending } from '../state/commands.ts';
import { useRows } from '../state/documents.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button/button.tsx';
import { Notice } from '../ui/notice/notice.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { NewThemeDialog } from './new-theme-dialog.tsx';
import { sectionsOf } from './sections.ts';
import { ThemeDialog } from './theme-dialog.tsx';
import { ThemeSection } from './theme-section.tsx';
import { useGrouping } from './use-grouping.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import styles from './grouping-board.module.css';

type Open = { kind: 'move'; noteIds: string[] } | { kind: 'theme'; themeId: string } | { kind: 'new' };

/** Revealed notes by theme. With `canGroup` people sort them, by tap or keyboard, and by drag where there is a mouse. */
export function GroupingBoard({ canGroup }: { canGroup: boolean }) {
  const t = useText();
  const notes = useRows('board', 'notes');
  const themes = useRows('board', 'themes');
  const pending = usePending();
  const grouping = useGrouping();
  const [open, setOpen] = useState<Open>();
  const [selecting, setSelecting] = useState(false);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [canDrag] = useState(() => matchMedia('(hover: hover) and (pointer: fine)').matches);
  const sections = useMemo(() => sectionsOf(notes, themes), [notes, themes]);
  const container = useKeptFocus();
  const ordered = sections.flatMap(({ theme }) => theme ?? []);
  const moving = new Set(pending.flatMap((entry) => (entry.name === 'note:move' ? entry.body.noteIds : [])));
  const chosen = notes.filter(({ id }) => selected.has(id));
  const opened = open?.kind === 'move' ? notes.filter(({ id }) => open.noteIds.includes(id)) : [];
  const theme = open?.kind === 'theme' ? ordered.find(({ id }) => id === open.themeId) : undefined;
  const loose = sections.filter(({ theme, notes }) => !theme && (notes.length > 0 || ordered.length === 0));
  const close = () => {
    grouping.forgetProblem();
    setOpen(undefined);
  };
  // The same functions at every turn, so that a note is drawn anew only when it changes.
  const move = useCallback((noteId: string) => setOpen({ kind: 'move', noteIds: [noteId] }), []);
  const select = useCallback((noteId: string, on: boolean) => {
    setSelected((before) => {
      const next = new Set(before);
      if (on && next.size < limits.notesPerMove) next.add(noteId);
      else next.delete(noteId);
      return next;
    });
  }, []);
  const stopSelecting = () => {
    setSelecting(false);
    setSelected(new Set());
  };

  return (
    <div className={styles['board']} ref={container}>
      {canGroup && (
        <div className={styles['tools']}>
          <Button onClick={() => setOpen({ kind: 'new' })}>{t('board.new-theme')}</Button>
          <Button aria-pressed={selecting} onClick={() => (selecting ? stopSelecting() : setSelecting(true))}>
            {t('board.several')}
          </Button>
        </div>
      )}
      {grouping.problem !== undefined && !open && (
        <Notice kind="error">
          <p>{grouping.problem}</p>
        </Notice>
      )}
      <div className={styles['sections']} data-split={(loose.length > 0 && ordered.length > 0) || undefined}>
        {[loose, sections.filter(({ theme }) => theme)].map((part, index) => (
          <div key={index === 0 ? 'loose' : 'themes'} className={styles[index === 0 ? 'loose' : 'themes']}>
            {part.map((section) => (
              <ThemeSection
                key={section.theme?.id ?? 'none'}
                section={section}
                canGroup={canGroup}
                canDrag={canDrag}
                selecting={selecting}
                selected={selected}
                moving={moving}
                onSelect={select}
                onMove={move}
                onDrop={(noteId) => {
                  const here = section.theme?.id ?? null;
                  const dragged = selected.has(noteId) ? chosen : notes.filter(({ id }) => id === noteId);
                  const moved = dragged.filter((note) => note.themeId !== here).map(({ id }) => id);
                  if (moved.length === 0) return;
                  void grouping.move(moved, section.theme);
                  if (selected.has(noteId)) stopSelecting();
                }}
                onChangeTheme={() => section.theme && setOpen({ kind: 'theme', themeId: section.theme.id })}
              />
            ))}
          </div>
        ))}
      </div>
      {canGroup && selecting && (
        <div className={styles['bar']}>
          <span>{t('board.chosen', { count: chosen.length })}</span>
          <span className={styles['buttons']}>
            <Button
              variant="primary"
              aria-disabled={chosen.length === 0}
              onClick={() =>
                chosen.length > 0 && setOpen({ kind: 'move', noteIds: chosen.map(({ id }) => id) })
              }
            >
              {t('board.move-chosen', { count: chosen.length })}
            </Button>
            <Button onClick={stopSelecting}>{t('board.cancel')}</Button>
          </span>
        </div>
      )}
      {canGroup && !selecting && grouping.last && (
        <div className={styles['bar']}>
          <span dir="auto">{grouping.last.said}</span>
          <Button onClick={() => void grouping.undo()}>{t('board.undo')}</Button>
        </div>
      )}
      {open?.kind === 'move' && opened.length > 0 && (
        <MoveDialog
          notes={opened}
          themes={ordered}
          grouping={grouping}
          onClose={close}
          onMoved={() => {
            close();
            stopSelecting();
          }}
        />
      )}
      {open?.kind === 'new' && <NewThemeDialog grouping={grouping} onClose={close} />}
      {theme && <ThemeDialog theme={theme} themes={ordered} grouping={grouping} onClose={close} />}
    </div>
  );
}
