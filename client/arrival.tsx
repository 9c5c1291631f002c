import { useEffect, type ReactNode } from 'react';

/** Set once the first page has been shown: on that one the browser places focus itself. */
const arrivedKey = 'arrived';

/**
 * Moves focus to the page's h1 when somebody gets to another page, so that a screen reader and the keyboard start
 * there. Give it the path as its key.
 */
export function Arrival({ children }: { children: ReactNode }) {
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (dataset[arrivedKey] === undefined) {
      dataset[arrivedKey] = '';
      return undefined;
    }
    if (focusHeading()) return undefined;
    // Some pages have their heading only once they are connected.
    const observer = new MutationObserver(() => {
      if (focusHeading()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return children;
}

function focusHeading(): boolean {
  const heading = document.querySelector('h1');
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus();
  return true;
}
