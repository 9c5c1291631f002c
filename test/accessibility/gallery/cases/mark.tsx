import { Mark } from '../../../../client/ui/mark/mark.tsx';

export function Case() {
  return (
    <section>
      <h2>Mark</h2>
      <p>
        <Mark /> Common Thread
      </p>
    </section>
  );
}
