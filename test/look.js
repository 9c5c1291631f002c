// Goes to every page, stage and state: `node test/look.js every` looks at each in every combination of view, appearance
// and language; `node test/look.js pictures` takes pictures of each into the ignored folder `pictures`.
import { bin, requireChromium, run } from './programs.js';

const mode = process.argv[2];
if (mode !== 'every' && mode !== 'pictures') {
  console.error('Say what for: every, or pictures.');
  process.exit(1);
}
const chromium = await requireChromium();
const built = run(bin('vite'), ['build', '--logLevel=warn']);
const args = ['test', '--config=test/playwright.config.ts', '--reporter=list', '--timeout=3600000'];
process.exit(
  built ||
    run(bin('playwright'), [...args, 'accessibility/(desk|doors|setup|stages|readme)'], {
      CHROMIUM_PATH: chromium,
      LOOK: mode,
    }),
);
