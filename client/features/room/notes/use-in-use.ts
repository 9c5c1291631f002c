import { useEffect, useState, type RefObject } from 'react';

/**
 * Whether somebody is at an element: focus came to it and has not gone on. It changes only after a press is over. If it
 * changed on the way, what stands around the element could move away under the finger, and the press would be lost.
 */
export function useInUse(element: RefObject<HTMLElement | null>): boolean {
  const [inUse, setInUse] = useState(false);
  useEffect(() => {
    const settle = () => setInUse(element.current?.contains(document.activeElement) ?? false);
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof Node && element.current?.contains(target)) setInUse(true);
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('click', settle);
    document.addEventListener('keyup', settle);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('click', settle);
      document.removeEventListener('keyup', settle);
    };
  }, [element]);
  return inUse;
}
