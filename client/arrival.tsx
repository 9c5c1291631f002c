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
    return keepHeadingFocused();
  }, []);
  return children;
}

/**
 * Pages have another heading while they connect. Until the person does something themself, focus that was lost with
 * the old heading goes to the new one; it is never taken from anything that has it.
 */
function keepHeadingFocused(): () => void {
  focusHeading();
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) focusHeading();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  const stop = () => {
    observer.disconnect();
    removeEventListener('keydown', stop);
    removeEventListener('pointerdown', stop);
  };
  addEventListener('keydown', stop);
  addEventListener('pointerdown', stop);
  return stop;
}

function focusHeading(): void {
  const heading = document.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
