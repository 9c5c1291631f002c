import { Illustration } from '../../../../client/ui/illustration/illustration.tsx';

export function Case() {
  return (
    <section>
      <h2>Illustrations</h2>
      <Illustration name="round-table" />
      <Illustration name="quiet-finish" />
      <Illustration name="loose-end" />
    </section>
  );
}
