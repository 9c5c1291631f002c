import type { ReactNode } from 'react';

/** Brings a part of the desk into sight, opens what it is folded into, and puts focus there. */
export function jumpTo(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
    fold.open = true;
  }
  element.scrollIntoView({ block: 'start' });
  const field = element.querySelector<HTMLElement>('input, textarea, select');
  (field ?? element).focus({ preventScroll: true });
}

/** A link to another part of the same desk. */
export function JumpLink({ target, children }: { target: string; children: ReactNode }) {
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        event.preventDefault();
        jumpTo(target);
      }}
    >
      {children}
    </a>
  );
}
