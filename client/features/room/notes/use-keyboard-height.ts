import { useEffect } from 'react';

/**
 * Some browsers lay the keyboard over the page instead of making it shorter. How much it covers is written on the
 * root element as `--keyboard`, so that the composer can stand above it. A pinch that makes the page larger covers
 * nothing.
 */
export function useKeyboardHeight(): void {
  useEffect(() => {
    const { visualViewport } = window;
    if (!visualViewport) return undefined;
    const root = document.documentElement;
    const measure = () => {
      const covered = innerHeight - visualViewport.height - visualViewport.offsetTop;
      const pinched = visualViewport.scale > 1.01;
      root.style.setProperty('--keyboard', `${pinched ? 0 : Math.max(0, Math.round(covered))}px`);
    };
    measure();
    visualViewport.addEventListener('resize', measure);
    visualViewport.addEventListener('scroll', measure);
    return () => {
      visualViewport.removeEventListener('resize', measure);
      visualViewport.removeEventListener('scroll', measure);
      root.style.removeProperty('--keyboard');
    };
  }, []);
}
