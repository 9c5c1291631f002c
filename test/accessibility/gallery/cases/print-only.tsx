import { PrintOnly } from '../../../../client/ui/print-only/print-only.tsx';

export function Case() {
  return (
    <section>
      <h2>Print only</h2>
      <PrintOnly>
        <p>On paper alone.</p>
      </PrintOnly>
    </section>
  );
}
