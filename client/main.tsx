import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import { App } from './app.tsx';
import { reloadOnNewFragment } from './connection/fragment.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the application.');
reloadOnNewFragment();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
