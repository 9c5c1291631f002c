import type { ReactNode } from 'react';
import type { Worded } from '#shared/domain/versions.ts';

/** How to go from one step to another. */
export interface Go {
  next: () => void;
  /** Goes to the step of this key. */
  to: (key: string) => void;
  /** What was missing when somebody tried to go on. */
  missing: string | undefined;
}

/** One screen of "One thing at a time". */
export interface Step {
  /** Stays the same for as long as the step means the same. */
  key: string;
  /** At most twelve words. */
  sentence: string;
  /** The language of the sentence, where somebody wrote it. */
  language?: string;
  /** The picture above; without it the one of the stage. Null for none. */
  picture?: { name: string; text: string } | null;
  /** What somebody wrote, shown large and read out after the sentence. */
  words?: { text: string; language: Worded['language'] | null };
  /** One choice or one box. */
  content?: ((go: Go) => ReactNode) | undefined;
  /** What stands on the button that goes on; null for none. "Next" unless told. */
  next?: string | null;
  /** Why it cannot go on yet, told to whoever tries. */
  missing?: string | undefined;
  /** Done on going on, before the next step is shown. */
  onNext?: () => void;
  /** There is no way back from here: what was sent is sent. */
  noBack?: boolean;
}

/**
 * Where somebody stands: at the step they were at, or, when that is gone, at the one that took its place. `place` is
 * where it was. The first step for those who have just come.
 */
export function standAt(steps: readonly Pick<Step, 'key'>[], key: string | undefined, place: number): number {
  const found = steps.findIndex((step) => step.key === key);
  if (found >= 0) return found;
  return key === undefined ? 0 : Math.max(0, Math.min(place, steps.length - 1));
}
