import { useEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { soughtEvent } from '../parts/jump.tsx';
import { places, type Place } from './places.ts';

interface ShownPlace {
  /** The place that a phone shows. */
  place: Place;
  show: (place: Place) => void;
  /** Goes on the element around all places, so that a link to a part of another place goes there first. */
  around: RefObject<HTMLDivElement | null>;
}

/** Remembers which place a phone shows; a link to a part of the desk brings its place into sight. */
export function usePlace(): ShownPlace {
  const [place, setPlace] = useState<Place>('lead');
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    const seek = (event: Event) => {
      const inside = event.target instanceof Element ? event.target.closest('[data-place]') : null;
      const found = places.find((name) => name === inside?.getAttribute('data-place'));
      // At once: whoever asked scrolls there and sets focus next.
      if (found) flushSync(() => setPlace(found));
    };
    element?.addEventListener(soughtEvent, seek);
    return () => element?.removeEventListener(soughtEvent, seek);
  }, []);
  const show = (next: Place) => {
    setPlace(next);
    scrollTo({ top: 0 });
  };
  return { place, show, around };
}
