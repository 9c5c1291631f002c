/** Under which key the words in the composer are kept; each person written for has their own. */
export function noteDraftKey(forId: string | undefined): string {
  return forId === undefined ? 'note' : `note:${forId}`;
}
