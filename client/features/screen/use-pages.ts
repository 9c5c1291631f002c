import { useCallback, useEffect, useState, type RefObject } from 'react';
import { pagesOf, pageTimeMs, type PageContent, type Piece } from './page-time.ts';

interface Pages {
  /** The page in sight, from 0, and how many there are. */
  page: number;
  pages: number;
  /** The heading under which the page in sight goes on. */
  moreOf: string | undefined;
  /** Pages turn by themselves. */
  turning: boolean;
  /** Turns so many pages on, or back; after the last comes the first. */
  turn: (by: number) => void;
  toggle: () => void;
}

const onePage: PageContent[] = [{ words: 0, moreOf: undefined }];

/**
 * Turns the pages of a frame whose only child is laid out in columns. By itself, while the desk wants it so and unless
 * this device wants less motion; the arrow keys turn too, and the space bar stops and starts until the desk says
 * otherwise.
 */
export function usePages(frame: RefObject<HTMLElement | null>, wanted: boolean): Pages {
  const [content, setContent] = useState(onePage);
  const [reached, setPage] = useState(0);
  const [asked, setAsked] = useState(wanted);
  const [turning, setTurning] = useState(() => wanted && mayTurn());
  if (asked !== wanted) {
    setAsked(wanted);
    setTurning(wanted);
  }
  const pages = content.length;
  const page = Math.min(reached, pages - 1);
  const turn = useCallback(
    (by: number) => setPage((before) => (Math.min(before, pages - 1) + by + pages) % pages),
    [pages],
  );
  const toggle = useCallback(() => setTurning((before) => !before), []);

  useEffect(
    () =>
      watchContent(frame.current, (found) =>
        setContent((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found)),
      ),
    [frame],
  );
  useEffect(() => {
    if (frame.current) show(frame.current, page);
  });
  const inSight = content[page];
  useEffect(() => {
    if (!turning || pages < 2 || !inSight) return undefined;
    const timer = setTimeout(() => turn(1), pageTimeMs(inSight.words));
    return () => clearTimeout(timer);
  }, [turning, pages, inSight, turn]);
  useEffect(() => {
    if (pages < 2) return undefined;
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      const onwards = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
      const free = !(target instanceof Element && target.closest('button, a, input, dialog'));
      if (key === 'PageDown' || key === onwards) turn(1);
      else if (key === 'PageUp' || key === 'ArrowLeft' || key === 'ArrowRight') turn(-1);
      else if (key === ' ' && free) toggle();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [pages, turn, toggle]);

  return { page, pages, moreOf: inSight?.moreOf, turning, turn, toggle };
}

function mayTurn(): boolean {
  const { motion } = document.documentElement.dataset;
  return motion !== 'less' && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** From one page to the next: the frame's width and the gap between columns. */
function strideOf(frame: HTMLElement, columns: Element): number {
  return frame.clientWidth + (Number.parseFloat(getComputedStyle(columns).columnGap) || 0);
}

function show(frame: HTMLElement, page: number): void {
  const columns = frame.firstElementChild;
  if (!(columns instanceof HTMLElement)) return;
  const sign = getComputedStyle(frame).direction === 'rtl' ? 1 : -1;
  // Moved, not scrolled: the last page may be narrower than the frame.
  columns.style.transform = page === 0 ? '' : `translateX(${sign * page * strideOf(frame, columns)}px)`;
}

/** Measures whenever the frame or what is in it changes. */
function watchContent(frame: HTMLElement | null, tell: (content: PageContent[]) => void) {
  const columns = frame?.firstElementChild;
  if (!frame || !columns) return undefined;
  let asked = 0;
  const measure = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(() => tell(contentOf(frame, columns)));
  };
  const sizes = new ResizeObserver(measure);
  sizes.observe(frame);
  const changes = new MutationObserver(measure);
  changes.observe(columns, { childList: true, subtree: true, characterData: true });
  // Letters of another face take another room.
  document.fonts.addEventListener('loadingdone', measure);
  return () => {
    cancelAnimationFrame(asked);
    sizes.disconnect();
    changes.disconnect();
    document.fonts.removeEventListener('loadingdone', measure);
  };
}

function contentOf(frame: HTMLElement, columns: Element): PageContent[] {
  const stride = strideOf(frame, columns);
  const whole = columns.getBoundingClientRect();
  const rightToLeft = getComputedStyle(frame).direction === 'rtl';
  const pages = Math.max(1, Math.ceil((columns.scrollWidth - 1) / stride));
  const pieces = [...columns.querySelectorAll('h2, h3, li, p')]
    .filter((element) => element.matches('h2, h3') || !element.parentElement?.closest('li'))
    .map((element): Piece => {
      const [box] = element.getClientRects();
      const offset = box ? (rightToLeft ? whole.right - box.right : box.left - whole.left) : 0;
      return {
        page: Math.max(0, Math.floor((offset + 1) / stride)),
        // A heading's own words, without the count beside them.
        text:
          (element.matches('h2') ? element.querySelector('bdi') : null)?.textContent ?? element.textContent,
        heading: element.matches('h2'),
      };
    });
  return pagesOf(pieces, pages);
}
