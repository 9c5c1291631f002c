import { useState } from 'react';

/**
 * Shows what a person chose at once, while it is on its way; afterwards what is stored, which is the same unless it
 * was refused.
 */
export function useWanted<T>(stored: T): [shown: T, want: (value: T, sending: Promise<boolean>) => void] {
  const [wanted, setWanted] = useState<{ value: T }>();
  const want = (value: T, sending: Promise<boolean>) => {
    const mine = { value };
    setWanted(mine);
    void sending.then(() => setWanted((latest) => (latest === mine ? undefined : latest)));
  };
  return [wanted ? wanted.value : stored, want];
}
