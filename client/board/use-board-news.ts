import { useEffect, useRef } from 'react';
import { usePending } from '../state/commands.ts';
import { useRows } from '../state/documents.ts';
import { loadTexts } from '../text/texts.ts';
import { useText } from '../text/use-text.ts';
import { activity } from '../ui/status/activity.ts';
import { report } from '../ui/status/report.ts';
import { boardNews, type BoardSeen } from './board-news.ts';

/** Tells what others change on the board, as much of it as the person wants to hear. */
export function useBoardNews(): void {
  const t = useText();
  const notes = useRows('board', 'notes');
  const themes = useRows('board', 'themes');
  const ballots = useRows('board', 'ballots');
  const pending = usePending();
  const told = useRef<BoardSeen>({ notes, themes, ballots });
  const own = useRef(new Set<string>());

  // Before the rows are looked at: what is on its way now is in them next.
  useEffect(() => {
    for (const id of pending.flatMap((entry) => touchedBy(entry, told.current))) own.current.add(id);
  }, [pending]);
  useEffect(() => {
    const seen = { notes, themes, ballots };
    const before = told.current;
    if (before.notes === notes && before.themes === themes && before.ballots === ballots) return;
    told.current = seen;
    const mine = own.current;
    own.current = new Set();
    // A change may be here before the board's words: these come with its views.
    void loadTexts('board').then(() => {
      for (const change of boardNews(t, before, seen, (id) => mine.has(id))) report(change);
      activity.withdraw(goneFrom(before.notes, notes));
    });
  }, [t, notes, themes, ballots]);
}

function goneFrom(before: BoardSeen['notes'], after: BoardSeen['notes']): ReadonlySet<string> {
  const left = new Set(after.map(({ id }) => id));
  return new Set(before.map(({ id }) => id).filter((id) => !left.has(id)));
}

/** The notes and themes that a command on its way will change. */
function touchedBy(
  { name, body }: ReturnType<typeof usePending>[number],
  { notes, themes }: BoardSeen,
): string[] {
  if (name === 'undo') return [...notes, ...themes].map(({ id }) => id);
  if (name === 'theme:merge' || name === 'theme:dissolve') {
    return [body.themeId, ...notes.filter(({ themeId }) => themeId === body.themeId).map(({ id }) => id)];
  }
  const noteId = 'noteId' in body ? [body.noteId] : [];
  const noteIds = 'noteIds' in body ? (body.noteIds ?? []) : [];
  return [...noteId, ...noteIds, ...(name === 'theme:add' ? [body.themeId] : [])];
}
