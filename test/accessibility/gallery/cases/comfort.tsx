import { loadTexts } from '../../../../client/text/texts.ts';
import { ComfortButton } from '../../../../client/ui/comfort/comfort-button.tsx';
import { ComfortPanel } from '../../../../client/ui/comfort/comfort-panel.tsx';

await loadTexts('comfort');

export function Case() {
  return (
    <section>
      <h2>Comfort</h2>
      <p>
        <ComfortButton /> <ComfortButton compact />
      </p>
      <ComfortPanel />
    </section>
  );
}
