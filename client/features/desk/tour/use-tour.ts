import { useState } from 'react';
import type { Place } from '../layout/places.ts';
import { useDeviceFlag } from '../parts/use-device-flag.ts';

/** The places that the tour goes to, in order. */
export const tourSteps = ['lead', 'agenda', 'people', 'more'] as const satisfies readonly Place[];

interface TourState {
  /** The step that is shown, from 0; undefined while there is no tour. */
  step: number | undefined;
  /** Goes to a step; the first one begins the tour anew. */
  go: (step: number) => void;
  leave: () => void;
}

/** The tour of the desk. It begins by itself once on each device, and again on demand. */
export function useTour(show: (place: Place) => void): TourState {
  const [toured, setToured] = useDeviceFlag('toured');
  const [step, setStep] = useState(toured ? undefined : 0);
  return {
    step,
    go(next) {
      setStep(next);
      show(tourSteps[next] ?? 'lead');
    },
    leave() {
      setToured(true);
      setStep(undefined);
      show('lead');
    },
  };
}
