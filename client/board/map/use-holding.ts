import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { firstWords } from '../../text/count.ts';
import { useText } from '../../text/use-text.ts';
import { announce } from '../../ui/status/status.tsx';
import type { BoardTools } from '../board-tools.ts';
import { placeOf, placesFor, samePlace, stepPlace, stepTheme, type Place } from './places.ts';
import { placeWords } from './place-words.ts';

interface Held {
  noteId: string;
  /** Where it was taken from. */
  themeId: string | null;
  target?: Place;
  dragged?: boolean;
}

/** Taking hold of one note and putting it down elsewhere: by tap, by arrow keys or by dragging. */
export function useHolding(tools: BoardTools) {
  const t = useText();
  const [held, setHeld] = useState<Held>();
  const note = useMemo(
    () => tools.sections.flatMap(({ notes }) => notes).find(({ id }) => id === held?.noteId),
    [tools.sections, held],
  );
  // One that has gone elsewhere is held no longer, nor is one while several are being chosen.
  const stays = note?.themeId === held?.themeId && (!tools.selecting || held?.dragged);
  const now = note && stays ? held : undefined;

  const put = (noteId: string, place: Place) => {
    setHeld(undefined);
    const { sections, selected, acts } = tools;
    const same = samePlace(place, placeOf(sections, noteId)) || place.before === noteId;
    // One that is chosen takes the others along, wherever it lay itself.
    if (same && !selected.has(noteId)) announce(t('board.map.put-back'));
    else acts.put(noteId, place.themeId, place.before);
  };
  const ways = {
    letGo() {
      if (now && tools.canGroup) announce(t('board.map.put-back'));
      setHeld(undefined);
    },
    /** What a tap on a note does, or Enter. */
    press(noteId: string) {
      const { sections, selecting, selected, canGroup, acts } = tools;
      if (selecting) return acts.select(noteId, !selected.has(noteId));
      if (now?.noteId === noteId) return now.target ? put(noteId, now.target) : ways.letGo();
      if (now && canGroup) {
        const { themeId } = placeOf(sections, noteId);
        return put(now.noteId, { themeId, before: themeId === null ? null : noteId });
      }
      setHeld({ noteId, themeId: placeOf(sections, noteId).themeId });
      const found = sections.flatMap(({ notes }) => notes).find(({ id }) => id === noteId);
      if (canGroup && found) announce(t('board.map.picked', { words: firstWords(found.text) }));
    },
    /** Puts what is held into a place. */
    put(place: Place) {
      if (now) put(now.noteId, place);
    },
    /** Looks for another place: the next one, or the next theme. */
    step(by: 1 | -1, wholeTheme: boolean): Place | undefined {
      if (!now) return undefined;
      const places = placesFor(tools.sections, new Set([now.noteId]));
      const from = now.target ?? placeOf(tools.sections, now.noteId);
      const target = (wholeTheme ? stepTheme : stepPlace)(places, from, by);
      setHeld({ ...now, target });
      announce(placeWords(t, tools.sections, target));
      return target;
    },
    drag(noteId: string, target: Place) {
      if (now?.dragged && now.target && samePlace(now.target, target)) return;
      setHeld({ noteId, themeId: placeOf(tools.sections, noteId).themeId, target, dragged: true });
    },
    drop: put,
    /** The drag is over, whether it ended in a place or not. */
    endDrag: () => setHeld((before) => (before?.dragged ? undefined : before)),
  };
  const latest = useRef(ways);
  useLayoutEffect(() => {
    latest.current = ways;
  });
  /** The same function at every turn: a note is drawn anew only when it changes. */
  const press = useMemo(() => (noteId: string) => latest.current.press(noteId), []);
  return { note: now && note, target: now?.target, dragged: now?.dragged === true, ...ways, press };
}
