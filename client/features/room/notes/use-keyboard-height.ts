import { useEffect, type RefObject } from 'react';

/**
 * Some browsers lay the keyboard over the page instead of making it shorter. How much it covers is written on the
 * element as `--keyboard`, so that it can stand above. A pinch that makes the page larger covers nothing.
 */
export function useKeyboardHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { visualViewport } = window;
    if (!visualViewport) return undefined;
    const measure = () => {
      const covered = innerHeight - visualViewport.height - visualViewport.offsetTop;
      const pinched = visualViewport.scale > 1.01;
      element.current?.style.setProperty('--keyboard', `${pinched ? 0 : Math.max(0, Math.round(covered))}px`);
    };
    measure();
    visualViewport.addEventListener('resize', measure);
    visualViewport.addEventListener('scroll', measure);
    return () => {
      visualViewport.removeEventListener('resize', measure);
      visualViewport.removeEventListener('scroll', measure);
    };
  }, [element]);
}
