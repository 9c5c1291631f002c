import { createElement, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import type { Area } from './ids.ts';
import { patiently } from './patiently.ts';
import { loadTexts } from './texts.ts';
import { useText } from './use-text.ts';

/** A component whose code comes when it is first drawn, or when it is asked for ahead of that. */
export interface Part<P extends object> {
  (props: P): ReactNode;
  /** Asks for the code and the words before anybody sees the part. */
  ahead(): void;
}

interface PartOptions {
  /** The parts of the program whose words come with it. */
  words?: readonly Area[];
  /** Stands in its place until it is there; nothing unless told. */
  meanwhile?: ComponentType;
}

/**
 * A part of the program that is loaded, with its words, when somebody comes to it. Where the server is not reached at
 * that moment it is loaded once it is: what stands on the page, and what somebody types there, stays. It is drawn as
 * soon as it is there: what React's own `lazy` has loaded is held back until 300 ms after the last stand-in was drawn.
 */
export function part<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { words = [], meanwhile }: PartOptions = {},
): Part<P> {
  let state: { component?: ComponentType<P>; error?: unknown } | undefined;
  let asked = false;
  const listeners = new Set<() => void>();
  const settle = (settled: typeof state) => {
    state = settled;
    for (const listener of listeners) listener();
  };
  const ahead = () => {
    if (asked) return;
    asked = true;
    patiently(() => Promise.all([load(), loadTexts(...words)])).then(
      ([component]) => settle({ component }),
      (error: unknown) => settle({ error }),
    );
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const Drawn = (props: P) => {
    const now = useSyncExternalStore(subscribe, () => state);
    if (now?.component) return createElement(now.component, props);
    // The page around it says what to do.
    if (now) throw now.error;
    ahead();
    return meanwhile && createElement(meanwhile);
  };
  return Object.assign(Drawn, { ahead });
}

/** Stands in for a part that is on its way. */
export function Moment() {
  const t = useText();
  return <p role="status">{t('common.moment')}</p>;
}
