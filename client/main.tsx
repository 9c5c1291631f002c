import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import { App, pageAhead } from './app.tsx';
import { reloadOnNewFragment } from './connection/fragment.ts';
import { keepShell } from './keep-shell.ts';
import { wearComfort } from './state/comfort.ts';
import { speakOwnLanguage } from './state/language.ts';
import { Speaking } from './text/speaking.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the application.');
reloadOnNewFragment();
wearComfort();
await speakOwnLanguage();
pageAhead(location.pathname);
createRoot(root).render(
  <StrictMode>
    <Speaking>
      <App />
    </Speaking>
  </StrictMode>,
);
keepShell();
