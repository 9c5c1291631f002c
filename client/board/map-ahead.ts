import { currentComfort } from '../state/comfort.ts';
import { Moment, part } from '../text/part.tsx';

/** The map, whose code comes when somebody looks at it. */
export const MapView = part(async () => (await import('./map/map-view.tsx')).MapView, {
  words: ['board'],
  meanwhile: Moment,
});

/** Asks for the map where the person has chosen it on this device: they come to it soon. */
export function mapAhead(): void {
  if (currentComfort().view === 'map') MapView.ahead();
}
