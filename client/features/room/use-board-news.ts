import { useEffect, useRef } from 'react';
import { usePending } from '../../state/commands.ts';
import { useRows } from '../../state/documents.ts';
import { useText } from '../../text/use-text.ts';
import { announce } from '../../ui/status/status.tsx';
import { boardNews, type BoardSeen } from './board-news.ts';

/** Other people's changes are put into one sentence at most this often. */
const newsMs = 10_000;

/** Says what others changed on the board, gathered, and never while somebody types. */
export function useBoardNews(): void {
  const t = useText();
  const notes = useRows('board', 'notes');
  const themes = useRows('board', 'themes');
  const ballots = useRows('board', 'ballots');
  const pending = usePending();
  const now = useRef<BoardSeen>({ notes, themes, ballots });
  const own = useRef(new Set<string>());
  useEffect(() => {
    now.current = { notes, themes, ballots };
    for (const entry of pending) {
      if (entry.name === 'note:move') for (const id of entry.body.noteIds) own.current.add(id);
      else if (entry.name === 'theme:add') {
        for (const id of [entry.body.themeId, ...(entry.body.noteIds ?? [])]) own.current.add(id);
      } else if (entry.name === 'undo') for (const { id } of notes) own.current.add(id);
    }
  });
  useEffect(() => {
    let said = now.current;
    const timer = setInterval(() => {
      if (document.activeElement?.matches('textarea, input:not([type=radio], [type=checkbox])')) return;
      const text = boardNews(t, said, now.current, own.current);
      said = now.current;
      own.current = new Set();
      if (text !== '') announce(text);
    }, newsMs);
    return () => clearInterval(timer);
  }, [t]);
}
