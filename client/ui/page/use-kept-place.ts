import { useEffect } from 'react';

/** Parts of a page that focus may fall back to, by their heading. */
const parts = 'section, article, form, li, details, main';

/**
 * A button often goes with what it did: "OK, I have read this", "Show 3 new notes". Focus would then be lost to the
 * top of the document. It goes to the nearest part of the page that is still there, and only if nothing else has it.
 */
export function useKeptPlace(): void {
  useEffect(() => {
    let last: { element: Element; around: Element[] } | undefined;
    const onFocus = ({ target }: FocusEvent) => {
      last = target instanceof Element ? { element: target, around: partsAround(target) } : undefined;
    };
    const onPointer = ({ target }: PointerEvent) => {
      // Who taps elsewhere has left.
      if (target instanceof Node && !last?.element.contains(target)) last = undefined;
    };
    const observer = new MutationObserver(() => {
      if (!last || last.element.isConnected || document.activeElement !== document.body) return;
      const place = last.around.find((part) => part.isConnected);
      last = undefined;
      if (place) focusPart(place);
    });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('pointerdown', onPointer, true);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('pointerdown', onPointer, true);
    };
  }, []);
}

/** The parts that hold an element, the nearest first. */
function partsAround(element: Element): Element[] {
  const around: Element[] = [];
  for (let part = element.closest(parts); part; part = part.parentElement?.closest(parts) ?? null) {
    around.push(part);
  }
  return around;
}

function focusPart(part: Element): void {
  const place: Element = part.querySelector('h1, h2, h3, h4, legend, summary') ?? part;
  if (!(place instanceof HTMLElement)) return;
  if (place.tagName !== 'SUMMARY') place.tabIndex = -1;
  place.focus({ preventScroll: true });
}
