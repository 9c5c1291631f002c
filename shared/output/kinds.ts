/** What a report can be downloaded as. */
export const outputKinds = [
  'word',
  'take-home',
  'notes-csv',
  'themes-csv',
  'votes-csv',
  'actions-csv',
  'json',
] as const;
export type OutputKind = (typeof outputKinds)[number];

/** Says whether a text names a kind of output. */
export function isOutputKind(kind: string): kind is OutputKind {
  return outputKinds.some((known) => known === kind);
}
