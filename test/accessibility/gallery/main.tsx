import { type ComponentType, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import '../../../client/ui/tokens.css';
import { loadTexts } from '../../../client/text/texts.ts';
import { Speaking } from '../../../client/text/speaking.tsx';
import { wearComfort } from '../../../client/state/comfort.ts';

/** One file a component; it shows every state that the component has. */
const cases = import.meta.glob<{ Case: ComponentType }>('./cases/*.tsx');

const name = new URLSearchParams(location.search).get('component') ?? '';
const load = cases[`./cases/${name}.tsx`];
const root = document.getElementById('root');
if (!load || !root) throw new Error(`The gallery has no component ${name}.`);
wearComfort();
await loadTexts('arrive');
const { Case } = await load();
createRoot(root).render(
  <StrictMode>
    <Speaking>
      <Suspense>
        <Case />
      </Suspense>
    </Speaking>
  </StrictMode>,
);
