import { createContext, use, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { fetchContents } from '../connection/contents.ts';
import { openLine, type Line } from '../connection/line.ts';

const LineContext = createContext<Line | undefined>(undefined);

/**
 * Opens the connection of one identity (`f:ID@WORKSHOP`, `p:ID`, `screen:WORKSHOP`, `support:WORKSHOP`) for all that
 * is inside, and closes it when it is taken off the page.
 */
export function WorkshopProvider({ as, children }: { as: string; children: ReactNode }) {
  const { subscribe, get } = useMemo(() => lineWhileShown(as), [as]);
  const line = useSyncExternalStore(subscribe, get);
  // The key: nothing that a component held for one identity is seen by another.
  return line ? (
    <LineContext key={as} value={line}>
      {children}
    </LineContext>
  ) : undefined;
}

/** The connection around this component. */
export function useOwnLine(): Line {
  const line = use(LineContext);
  if (!line) throw new Error('A WorkshopProvider is missing around this component.');
  return line;
}

/** Participants have phones on slow networks; other pages show that they are not connected. */
function contents(as: string) {
  return as.startsWith('p:') ? fetchContents(as) : Promise.resolve(undefined);
}

/** A connection that is open for as long as somebody is subscribed to it. */
function lineWhileShown(as: string) {
  let line: Line | undefined;
  return {
    get: () => line,
    subscribe: (listener: () => void) => {
      line = openLine({ as, contents });
      listener();
      return () => {
        line?.close();
        line = undefined;
      };
    },
  };
}
