import * as Y from 'yjs';
import { projectionOf } from '#shared/document/documents.ts';
import { fill } from '#shared/document/reader.ts';
import type { Links, Presence, View } from '#shared/document/view.ts';
import type { StateView } from '#shared/domain/state.ts';

/** Links that say what they are. */
export const plainLinks: Links = {
  join: () => 'join-link',
  code: () => 'ABCD-EFGH',
  screen: () => 'screen-link',
  support: () => 'support-link',
  returnTo: (participantId) => `return-link-of-${participantId}`,
};

/** A view over a state, with nobody connected unless said. */
export function viewOf(state: StateView, presence: Partial<Presence> = {}): View {
  return {
    state,
    presence: { participants: new Set(), facilitators: new Set(), support: false, ...presence },
    links: plainLinks,
  };
}

/** A document built afresh. */
export function documentOf(name: string, view: View): Y.Doc {
  const projection = projectionOf(name);
  if (!projection) throw new Error(`no document ${name}`);
  const doc = new Y.Doc();
  fill(doc, projection, view);
  return doc;
}

/** All that a document holds, as plain data: maps by name, values by key. Empty maps are left out. */
export function contentOf(doc: Y.Doc): Record<string, Record<string, unknown>> {
  const maps = [...doc.share.keys()].map((name) => [name, doc.getMap(name).toJSON()] as const);
  return Object.fromEntries(maps.filter(([, map]) => Object.keys(map).length > 0));
}
