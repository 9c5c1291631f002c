import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin, type Rolldown } from 'vite';

const source = fileURLToPath(new URL('../client/worker/shell-worker.ts', import.meta.url));
/** Parts of the program that a participant's device does not need ahead; what is opened is kept then. */
const notAhead =
  /client\/(?:features\/(?:account|desk|screen|support)|text\/(?!en\/(?:arrive[\w-]*|board|comfort|common[\w-]*|room[\w-]*)\.json|[\w-]+\.tsx?))/;
const fontsAhead = /-latin-\d+-normal-.*\.woff2$/;

/** Writes the service worker beside the pages, with a name for this build and the list of files to keep ahead. */
export function shellWorker(): Plugin {
  return {
    name: 'shell-worker',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const { code } = await transformWithOxc(await readFile(source, 'utf8'), source);
      const files = filesAhead(bundle).sort();
      const version = createHash('sha256')
        .update(Object.keys(bundle).sort().join())
        .update(code)
        .digest('hex');
      const shell = JSON.stringify({ version: version.slice(0, 16), files });
      this.emitFile({
        type: 'asset',
        fileName: 'shell-worker.js',
        source: `const shell = ${shell};\n${code}`,
      });
    },
  };
}

function filesAhead(bundle: Rolldown.OutputBundle): string[] {
  const files = new Set<string>();
  for (const output of Object.values(bundle)) {
    if (output.type === 'asset') {
      if (fontsAhead.test(output.fileName)) files.add(output.fileName);
      continue;
    }
    const modules = output.moduleIds.map((id) => id.replaceAll('\\', '/'));
    if (modules.some((id) => notAhead.test(id))) continue;
    files.add(output.fileName);
    for (const style of output.viteMetadata?.importedCss ?? []) files.add(style);
  }
  return [...files].map((name) => `/${name}`);
}
