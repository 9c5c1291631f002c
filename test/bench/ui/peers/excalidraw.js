// The same notes in Excalidraw: cards of the same size in the same columns, as a board that was saved before.
import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

window.EXCALIDRAW_ASSET_PATH = '/';
const texts = await (await fetch('/notes.json')).json();
const columns = Math.ceil(Math.sqrt(texts.length));
const elements = convertToExcalidrawElements(
  texts.map((text, index) => ({
    type: 'rectangle',
    x: (index % columns) * 260,
    y: Math.floor(index / columns) * 180,
    width: 240,
    height: 160,
    backgroundColor: '#fff6d6',
    fillStyle: 'solid',
    roughness: 0,
    label: { text, fontSize: 16 },
  })),
);

/** Marks the page once every card is on the board and the board has been drawn. */
function look() {
  const drawn =
    window.excalidraw.getSceneElements().length >= elements.length && document.querySelector('canvas.static');
  if (drawn) document.body.dataset.drawn = '';
  else requestAnimationFrame(look);
}

createRoot(document.getElementById('root')).render(
  createElement(Excalidraw, {
    initialData: { elements, appState: { viewBackgroundColor: '#ffffff' } },
    excalidrawAPI: (api) => {
      window.excalidraw = api;
      requestAnimationFrame(look);
    },
  }),
);
