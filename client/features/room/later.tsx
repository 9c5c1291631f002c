import { Suspense, type ComponentType } from 'react';
import { useText } from '../../text/use-text.ts';
import { loadPart } from './load-part.ts';

/*
 * Parts of the room that nobody sees at first: each is loaded when somebody first comes to it, so that the first step
 * is there soon on a slow phone.
 */

export const AfterClose = later(async () => (await import('./stages/after-close.tsx')).AfterClose);
export const BoardTab = later(async () => (await import('./board-tab.tsx')).BoardTab);
export const Help = later(async () => (await import('./help/help.tsx')).Help);
export const Mine = later(async () => (await import('./mine.tsx')).Mine);
export const Results = later(async () => (await import('../../board/results.tsx')).Results);

function later<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const Part = loadPart(load);
  return function Later(props: P) {
    const t = useText();
    return (
      <Suspense fallback={<p role="status">{t('common.moment')}</p>}>
        <Part {...props} />
      </Suspense>
    );
  };
}
