/** At which place (0 is first) something stands that was dropped before or after another of the list. */
export function placeAfterDrop(
  ids: readonly string[],
  moved: string,
  target: string,
  after: boolean,
): number {
  const others = ids.filter((id) => id !== moved);
  const place = others.indexOf(target);
  // Dropped beside itself: it stays where it was.
  if (place === -1) return ids.indexOf(moved);
  return after ? place + 1 : place;
}
