import { type ComponentType, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../client/ui/tokens.css';
import { loadTexts } from '../../../client/text/texts.ts';
import { Speaking } from '../../../client/text/speaking.tsx';
import { wearComfort } from '../../../client/state/comfort.ts';

/** One file a component; it shows every state that the component has. */
const cases = import.meta.glob<{ Case: ComponentType }>('./cases/*.tsx');

const names = new URLSearchParams(location.search).get('components')?.split(',') ?? [];
const root = document.getElementById('root');
if (!root) throw new Error('The gallery has no place.');
wearComfort();
await loadTexts('arrive', 'arrive-home');
const shown = await Promise.all(
  names.map(async (name) => {
    const load = cases[`./cases/${name}.tsx`];
    if (!load) throw new Error(`The gallery has no component ${name}.`);
    return { name, Case: (await load()).Case };
  }),
);
createRoot(root).render(
  <StrictMode>
    <Speaking>
      <Suspense>
        {names.includes('page') ? (
          shown.map(({ name, Case }) => <Case key={name} />)
        ) : (
          <main>
            <h1>Components</h1>
            {shown.map(({ name, Case }) => (
              <div key={name} data-case={name}>
                <Case />
              </div>
            ))}
          </main>
        )}
      </Suspense>
    </Speaking>
  </StrictMode>,
);
