import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { soughtEvent } from '../parts/jump.tsx';
import { places, type Place } from './places.ts';

/** Remembers which place a phone shows; a link to a part of the desk brings its place into sight. */
export function usePlace(): [place: Place, show: (place: Place) => void] {
  const [place, setPlace] = useState<Place>('lead');
  useEffect(() => {
    const seek = (event: Event) => {
      const inside = event.target instanceof Element ? event.target.closest('[data-place]') : null;
      const found = places.find((name) => name === inside?.getAttribute('data-place'));
      // At once: whoever asked scrolls there and sets focus next.
      if (found) flushSync(() => setPlace(found));
    };
    document.addEventListener(soughtEvent, seek);
    return () => document.removeEventListener(soughtEvent, seek);
  }, []);
  const show = (next: Place) => {
    setPlace(next);
    scrollTo({ top: 0 });
  };
  return [place, show];
}
