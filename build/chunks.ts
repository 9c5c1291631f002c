/** What a group asks of the module graph. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** What only pages with a connection need. */
const live =
  /node_modules[\\/](?:@socket\.io|engine\.io|lib0|socket\.io|y-|yjs)|client[\\/]connection[\\/](?:channel|contents|copy|line|outbox|presence|replicas?|socket|status|watched-map)\.|client[\\/]state[\\/](?:commands|documents|draft|line|time|workshop-provider)\./;
/** Controls, and the rules that forms know. */
const kit = /(?:client[\\/](?:text|ui)|shared)[\\/].*\.(?:tsx?|css)$/;
/** Of one part of the program alone. */
const feature = /client[\\/]features[\\/]/;
/** A catalogue is a chunk of its own: which one is needed depends on the language. */
const catalogue = /\.json$/;

const inJoin = reach('features/join/join.tsx');
/** The page of the room, and what nearly every step needs. */
const inRoom = reach(
  'features/room/room.tsx',
  'features/room/stages/prompt.tsx',
  'ui/dialog/dialog.tsx',
  'ui/tick/tick.tsx',
  'ui/unseen/unseen.tsx',
);
/** To read notes, and to hear what others do with them. */
const inReading = reach('features/room/stages/read.tsx', 'board/board-news-teller.ts');
const onBoard = reach('board/grouping-board.tsx');

/**
 * Which modules share a chunk. Each file costs a phone its part of a round trip: a participant's page has four (what
 * every page needs, what every live page needs, the common controls, the room), and the notes and their board are two more.
 */
export const chunkGroups = [
  { name: 'base', tags: ['$initial' as const], priority: 6 },
  {
    name: named('controls', (id, graph) => inJoin(id, graph) && !feature.test(id)),
    debugName: 'controls',
    priority: 5,
  },
  {
    name: named('line', (id, graph) => live.test(id) || (inRoom(id, graph) && !feature.test(id))),
    debugName: 'line',
    priority: 4,
  },
  { name: named('join', inJoin), debugName: 'join', priority: 3 },
  { name: named('room', inRoom), debugName: 'room', priority: 3 },
  {
    name: named('notes', (id, graph) => inReading(id, graph) && onBoard(id, graph)),
    debugName: 'notes',
    priority: 2,
  },
  { name: named('board', onBoard), debugName: 'board', priority: 2 },
  {
    name: 'kit',
    test: kit,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 5000,
    priority: 1,
  },
];

function named(name: string, holds: (id: string, graph: Graph) => boolean) {
  return (id: string, graph: Graph): string | undefined =>
    !catalogue.test(id) && holds(id, graph) ? name : undefined;
}

/** Says whether a module is one of these, or something that they import, directly or not. What they load later is not. */
function reach(...starts: readonly string[]) {
  let found: ReadonlySet<string> | undefined;
  return (id: string, graph: Graph): boolean => {
    found ??= reachable(starts, id, graph);
    return found?.has(id) ?? false;
  };
}

function reachable(starts: readonly string[], id: string, graph: Graph): ReadonlySet<string> | undefined {
  const [, root] = /^(.*[\\/]client[\\/])/.exec(id) ?? [];
  // Not one of ours: the next will say where the client is.
  if (root === undefined) return undefined;
  const waiting = starts.map((start) => `${root}${start}`);
  const seen = new Set<string>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(graph.getModuleInfo(next)?.importedIds ?? []));
  }
  return seen;
}
