/** What a person does to a page; a mouse that merely lies there does none of it. */
const kinds = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Calls for everything that a person does on the page. The function ends it. */
export function watchGestures(page: EventTarget, call: () => void): () => void {
  const quietly = { capture: true, passive: true };
  for (const kind of kinds) page.addEventListener(kind, call, quietly);
  return () => {
    for (const kind of kinds) page.removeEventListener(kind, call, quietly);
  };
}
