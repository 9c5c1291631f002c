import { useEffect, useState } from 'react';
import { currentComfort, followComfort } from '../../state/comfort.ts';
import { currentLocale } from '../../text/texts.ts';
import { remember } from './activity.ts';
import { type Change, createNews } from './news.ts';
import styles from './status.module.css';

/** What the page's `Status` listens to. */
const sayingEvent = 'ct-say';

interface Saying {
  text: string;
  urgent: boolean;
}

let away = false;

const news = createNews({
  now: () => performance.now(),
  later(call, ms) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  hearing: () => ({
    amount: currentComfort().news,
    silent: away || currentComfort().quiet,
    held: isTextBox(document.activeElement),
    place: document.activeElement?.closest<HTMLElement>('[data-place]')?.dataset['place'],
  }),
  say: (text) => say({ text, urgent: false }),
  list: (parts) => new Intl.ListFormat(currentLocale(), { type: 'unit', style: 'short' }).format(parts),
});

/**
 * Says one sentence about the person's own action, or about their connection, to those who use a screen reader; at
 * once. Polite by default; `urgent` interrupts and is only for "your action failed" and "the connection is lost".
 * Heard by the `Status` of the page; without one nothing happens.
 */
export function announce(text: string, urgent = false): void {
  remember(text);
  news.makeRoom();
  say({ text, urgent });
}

/**
 * Tells what others did: counted together with what else happens, in one sentence at most every ten seconds, as much as
 * the person wants to hear. Each change stands in the list of what happened, whether it is told or not.
 */
export function report(change: Change): void {
  remember(change.detail ?? change.words(change.count));
  news.add(change);
}

/** While somebody is away nothing is told; what happened meanwhile is in the list. */
export function setAway(on: boolean): void {
  away = on;
  news.look();
}

/** The page's two live regions, out of sight. `Page` brings it. */
export function Status() {
  const [said, setSaid] = useState({ count: 0, polite: '', urgent: '' });
  useEffect(() => {
    const hear = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      const { text, urgent } = event.detail as Saying;
      setSaid((before) => ({
        count: before.count + 1,
        polite: urgent ? before.polite : text,
        urgent: urgent ? text : '',
      }));
    };
    document.addEventListener(sayingEvent, hear);
    return () => document.removeEventListener(sayingEvent, hear);
  }, []);
  useEffect(followPerson, []);
  return (
    <div className={styles['hidden']}>
      <div role="status" aria-live="polite">
        {said.polite !== '' && <p key={said.count}>{said.polite}</p>}
      </div>
      <div role="alert" aria-live="assertive">
        {said.urgent !== '' && <p key={said.count}>{said.urgent}</p>}
      </div>
    </div>
  );
}

/** Looks again at what may be told when the person goes elsewhere on the page or changes how they want to be told. */
function followPerson(): () => void {
  // After the browser has moved focus on: between two elements there is a moment with none.
  const onFocus = () => setTimeout(news.look);
  document.addEventListener('focusin', onFocus);
  document.addEventListener('focusout', onFocus);
  const leave = followComfort(news.look);
  return () => {
    document.removeEventListener('focusin', onFocus);
    document.removeEventListener('focusout', onFocus);
    leave();
  };
}

function say(saying: Saying): void {
  document.dispatchEvent(new CustomEvent<Saying>(sayingEvent, { detail: saying }));
}

/** Inputs that nobody types into. */
const ticked = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

function isTextBox(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !ticked.has(element.type);
  return (
    element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable)
  );
}
