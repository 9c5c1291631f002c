import { useCallback, useMemo, useState } from 'react';
import { useComfort } from '../state/comfort.ts';
import { usePending } from '../state/commands.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button/button.tsx';
import { Segmented } from '../ui/segmented/segmented.tsx';
import { Notice } from '../ui/notice/notice.tsx';
import { announce } from '../ui/status/status.tsx';
import { BoardBar } from './board-bar.tsx';
import type { BoardTools } from './board-tools.ts';
import { BoardDialogs, type Asked } from './dialogs/board-dialogs.tsx';
import styles from './frame.module.css';
import { ListView } from './list/list-view.tsx';
import { MapView } from './map-ahead.ts';
import { sectionsOf } from './sections.ts';
import { useBoardActs } from './use-board-acts.ts';
import { useCalmBoard } from './use-calm-board.ts';
import { useDoing } from './use-doing.ts';
import { useGrouping } from './use-grouping.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useSelection } from './use-selection.ts';
import { useTranslating } from './use-translating.ts';
import { useTranslations } from './use-translations.ts';
import { useView } from './use-view.ts';

/**
 * Revealed notes by theme, as a list or as a map. With `canGroup` people sort them: by tap, by keyboard, and by drag
 * where there is a mouse. Whatever can be done in one view can be done in the other.
 */
export function GroupingBoard({ canGroup }: { canGroup: boolean }) {
  const t = useText();
  const pending = usePending();
  const container = useKeptFocus(() => announce(t('board.focus.gone')));
  const calm = useCalmBoard(container);
  const { notes, themes } = calm;
  const doing = useDoing(calm.refresh);
  const grouping = useGrouping(doing);
  const translating = useTranslating(doing);
  const translationsOf = useTranslations('board');
  const selection = useSelection();
  const [asked, setAsked] = useState<Asked>();
  const [comfort] = useComfort();
  const [view, chooseView] = useView(canGroup);
  const sections = useMemo(() => sectionsOf(notes, themes), [notes, themes]);
  const ordered = useMemo(() => sections.flatMap(({ theme }) => theme ?? []), [sections]);
  const chosen = sections.flatMap((section) => section.notes.filter(({ id }) => selection.selected.has(id)));
  const moving = useMemo(
    () => new Set(pending.flatMap((entry) => (entry.name === 'note:move' ? entry.body.noteIds : []))),
    [pending],
  );
  const { any, ownNotes } = translating;
  const mayTranslate = useCallback((noteId: string) => any || ownNotes.has(noteId), [any, ownNotes]);
  const acts = useBoardActs({ sections, chosen, grouping, selection, ask: setAsked });
  const { selected } = selection;
  const selecting = canGroup && selection.selecting;
  const reads = comfort.readAloud || comfort.oneThing;
  const tools = useMemo(
    (): BoardTools => ({
      sections,
      translationsOf,
      canGroup,
      selecting,
      selected,
      moving,
      hasMore: mayTranslate,
      reads,
      acts,
    }),
    [sections, translationsOf, canGroup, selecting, selected, moving, mayTranslate, reads, acts],
  );
  const close = () => {
    doing.forgetProblem();
    setAsked(undefined);
  };

  return (
    <div className={styles['board']} ref={container}>
      <div className={styles['tools']}>
        <div className={styles['views']}>
          <Segmented
            legend={t('board.view')}
            quietLegend
            options={[
              { value: 'list', label: t('board.view.list') },
              { value: 'map', label: t('board.view.map') },
            ]}
            value={view}
            onChange={chooseView}
          />
        </div>
        {canGroup && (
          <>
            <Button onClick={() => setAsked({ kind: 'new' })}>{t('board.new-theme')}</Button>
            <Button
              aria-pressed={selection.selecting}
              onClick={() => (selection.selecting ? selection.stop() : selection.start())}
            >
              {t('board.several')}
            </Button>
          </>
        )}
        <Button
          variant="quiet"
          aria-pressed={calm.pausedChanges !== undefined}
          onClick={() => calm.setPaused(calm.pausedChanges === undefined)}
        >
          {t('board.pause')}
        </Button>
      </div>
      {calm.waiting > 0 && (
        <Button
          variant="primary"
          onClick={() => {
            announce(t('board.new.shown', { count: calm.waiting }));
            calm.showNew();
          }}
        >
          {t('board.new.show', { count: calm.waiting })}
        </Button>
      )}
      {calm.pausedChanges !== undefined && (
        <p className={styles['calm']}>{t('board.paused', { count: calm.pausedChanges })}</p>
      )}
      {doing.problem !== undefined && !asked && (
        <Notice kind="error">
          <p>{doing.problem}</p>
        </Notice>
      )}
      {view === 'list' ? <ListView tools={tools} /> : <MapView tools={tools} />}
      <BoardBar
        selection={selection}
        chosen={chosen}
        doing={doing}
        onMove={() => setAsked({ kind: 'move', noteIds: chosen.map(({ id }) => id) })}
      />
      {asked && (
        <BoardDialogs
          asked={asked}
          notes={notes}
          themes={ordered}
          grouping={grouping}
          translating={translating}
          mayTranslate={mayTranslate}
          onClose={close}
          onMoved={() => {
            close();
            selection.stop();
          }}
        />
      )}
    </div>
  );
}
