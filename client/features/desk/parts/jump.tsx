import type { ReactNode } from 'react';

/** Asks for a part of the desk that a phone does not show at the moment. */
export const soughtEvent = 'desk-part-sought';

/** Which part, and what to do once it is in sight. */
export interface Sought {
  element: Element;
  arrive: () => void;
}

/**
 * Brings a part of the desk into sight, opens what it is folded into, and puts focus there: on its first field, where
 * that is what has to be filled in.
 */
export function jumpTo(id: string, toField = false): void {
  const element = document.getElementById(id);
  if (!element) return;
  const arrive = () => arriveAt(element, toField);
  if (element.closest('[hidden]')) {
    document.dispatchEvent(new CustomEvent<Sought>(soughtEvent, { detail: { element, arrive } }));
  } else arrive();
}

function arriveAt(element: HTMLElement, toField: boolean): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  element.scrollIntoView({ block: 'start' });
  const inside = element.querySelector<HTMLElement>(toField ? 'input, textarea' : ':scope > summary');
  (inside ?? element).focus({ preventScroll: true });
}

interface JumpLinkProps {
  target: string;
  toField?: boolean;
  children: ReactNode;
}

/** A link to another part of the same desk. */
export function JumpLink({ target, toField = false, children }: JumpLinkProps) {
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        jumpTo(target, toField);
      }}
    >
      {children}
    </a>
  );
}
