import { currentComfort, followComfort } from '../../state/comfort.ts';
import { currentLocale } from '../../text/texts.ts';
import { activity } from './activity.ts';
import { followAway, isAway } from './away.ts';
import { type Change, createNews } from './news.ts';
import { hear, say } from './saying.ts';

const news = createNews({
  now: () => performance.now(),
  later(call, ms) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  hearing: () => ({
    amount: currentComfort().news,
    silent: isAway() || currentComfort().quiet,
    held: isTextBox(document.activeElement),
    place: document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'],
  }),
  say: (text) => say({ text, urgent: false, own: false }),
  list: (parts) => new Intl.ListFormat(currentLocale(), { type: 'unit', style: 'short' }).format(parts),
});

// As long as the page: what may be told changes when the person goes elsewhere on it, or how they want to be told.
hear(({ own }) => own && news.makeRoom());
followComfort(news.look);
followAway(news.look);
// After the browser has moved focus on: between two elements there is a moment with none.
document.addEventListener('focusin', () => setTimeout(news.look));
document.addEventListener('focusout', () => setTimeout(news.look));

/**
 * Tells what others did: counted together with what else happens, in one sentence at most every ten seconds, as much as
 * the person wants to hear. Each change stands in the list of what happened, whether it is told or not.
 */
export function report(change: Change): void {
  activity.remember(change.detail ?? change.words(change.count), change.of);
  news.add(change);
}

/** Inputs that nobody types into. */
const ticked = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

function isTextBox(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !ticked.has(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  );
}
