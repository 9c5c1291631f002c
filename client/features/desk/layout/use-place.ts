import { useEffect, useLayoutEffect, useState } from 'react';
import { soughtEvent, type Sought } from '../parts/jump.tsx';
import { places, type Place } from './places.ts';

interface Shown {
  place: Place;
  /** What was looked for there, once it is in sight. */
  arrive?: () => void;
}

/** Remembers which place a phone shows; a link to a part of the desk brings its place into sight. */
export function usePlace(): [place: Place, show: (place: Place) => void] {
  const [shown, setShown] = useState<Shown>({ place: 'lead' });
  useEffect(() => {
    const seek = (event: Event) => {
      const { element, arrive } = (event as CustomEvent<Sought>).detail;
      const inside = element.closest('[data-place]')?.getAttribute('data-place');
      const place = places.find((name) => name === inside);
      if (place) setShown({ place, arrive });
    };
    document.addEventListener(soughtEvent, seek);
    return () => document.removeEventListener(soughtEvent, seek);
  }, []);
  useLayoutEffect(() => shown.arrive?.(), [shown]);
  const show = (place: Place) => {
    setShown({ place });
    scrollTo({ top: 0 });
  };
  return [shown.place, show];
}
