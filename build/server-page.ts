import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const client = fileURLToPath(new URL('../client', import.meta.url));
const name = 'server-page.css';

/**
 * Writes the style sheet of the pages that the server makes itself, such as the one to take home, under a name that the
 * server knows. They have the same letters as the rest: the faces are those of the tokens, where the build put them.
 */
export function serverPage(): Plugin {
  return {
    name: 'server-page',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const faces = await readFile(path.join(client, 'ui/tokens/fonts.css'), 'utf8');
      const rules = await readFile(path.join(client, name), 'utf8');
      const placed = faces.replaceAll(/url\('[^']*\/([^'/]+)\.woff2'\)/g, (_, face: string) => {
        const file = Object.keys(bundle).find((file) => file.startsWith(`assets/${face}-`));
        if (file === undefined) throw new Error(`The build has no face ${face} (build/server-page).`);
        return `url('/${file}')`;
      });
      this.emitFile({ type: 'asset', fileName: name, source: `${placed}\n${rules}` });
    },
  };
}
