import type * as Y from 'yjs';

/** A document as plain data, in an order of its own: two that hold the same are equal. Empty maps are left out. */
export function plain(doc: Y.Doc): Record<string, Record<string, unknown>> {
  const maps = [...doc.share.keys()].sort().map((name) => [name, sorted(doc.getMap(name).toJSON())] as const);
  return Object.fromEntries(maps.filter(([, map]) => Object.keys(map).length > 0));
}

function sorted(entries: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)));
}
