import { Masthead } from '../../../../client/ui/masthead/masthead.tsx';

export function Case() {
  return (
    <section>
      <h2>Masthead</h2>
      <Masthead />
    </section>
  );
}
