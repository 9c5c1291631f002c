/** A sentence on its way to the page's `Status`. */
export interface Saying {
  text: string;
  urgent: boolean;
  /** About what the person did, not others. */
  own: boolean;
}

const sayingEvent = 'ct-say';

/** Gives a sentence to whoever hears it. */
export function say(saying: Saying): void {
  document.dispatchEvent(new CustomEvent<Saying>(sayingEvent, { detail: saying }));
}

/** Calls with every sentence from now on. The function ends it. */
export function hear(listener: (saying: Saying) => void): () => void {
  const onSaying = (event: Event) => {
    if (event instanceof CustomEvent) listener(event.detail as Saying);
  };
  document.addEventListener(sayingEvent, onSaying);
  return () => document.removeEventListener(sayingEvent, onSaying);
}
