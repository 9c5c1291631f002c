import { ReadAloud } from '../../../../client/ui/read-aloud/read-aloud.tsx';

export function Case() {
  return (
    <section>
      <h2>Read aloud</h2>
      <p>The waiting room was cold.</p>
      <ReadAloud text="The waiting room was cold." language="en-GB" always />
    </section>
  );
}
