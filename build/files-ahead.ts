import type { Plugin, Rolldown } from 'vite';
import { stageKinds, type StageKind } from '../shared/domain/stage.ts';

/** Areas of the words of a step; most speak of the board. */
const wordsOfStep: Partial<Record<StageKind, readonly string[]>> = {
  welcome: [],
  write: ['common-live', 'room-write'],
  break: ['room-stages'],
};

/**
 * What a page needs beside the first script: modules, each with all that it imports, and the parts of the program whose
 * words it speaks. A step of the agenda is named after the room: `room:vote`.
 */
const pages: Record<string, { modules: readonly string[]; areas: readonly string[] }> = {
  join: { modules: ['features/join/join.tsx'], areas: ['arrive'] },
  room: { modules: ['features/room/room.tsx'], areas: ['room', 'common-door'] },
  map: { modules: ['board/map/map-view.tsx'], areas: [] },
  ...Object.fromEntries(stageKinds.map((kind) => [`room:${kind}`, step(kind)])),
};
const languages = ['en', 'cy', 'ur'];

/**
 * Writes `pages.json`: the files of each page, and of its words in each language. The server names them with the page,
 * so that a phone asks for all of them at once instead of finding out about one after the other.
 */
export function filesAhead(): Plugin {
  return {
    name: 'files-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      const table = Object.entries(pages).map(([name, { modules, areas }]) => {
        const words = languages.map((language) => {
          const catalogues = areas.map((area) => `text/${language}/${area}.json`);
          return [language, filesOf(catalogues, chunks, false)];
        });
        return [name, { files: filesOf(modules, chunks, true), words: Object.fromEntries(words) }];
      });
      this.emitFile({
        type: 'asset',
        fileName: 'pages.json',
        source: JSON.stringify(Object.fromEntries(table)),
      });
    },
  };
}

function step(kind: StageKind) {
  const areas = wordsOfStep[kind] ?? ['board', 'common-live', 'room-stages'];
  return { modules: [`features/room/stages/${kind}.tsx`], areas };
}

/** Styles first, then scripts in the order in which they wait for each other. */
function filesOf(
  modules: readonly string[],
  chunks: readonly Rolldown.OutputChunk[],
  withEntry: boolean,
): string[] {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const take = (fileName: string) => {
    const chunk = chunks.find((chunk) => chunk.fileName === fileName);
    if (!chunk || scripts.has(fileName)) return;
    scripts.add(fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style);
    for (const imported of chunk.imports) take(imported);
  };
  // What the page names itself is the largest and what everything else waits for.
  if (withEntry) for (const { isEntry, fileName } of chunks) if (isEntry) take(fileName);
  for (const module of modules) {
    // The chunk that stands for the module where it is loaded; what it holds may lie in another.
    const chunk = chunks.find(({ facadeModuleId }) =>
      facadeModuleId?.replaceAll('\\', '/').endsWith(`/client/${module}`),
    );
    if (!chunk) throw new Error(`No chunk has ${module} in it (build/files-ahead).`);
    take(chunk.fileName);
  }
  return [...styles, ...scripts].map((name) => `/${name}`);
}
