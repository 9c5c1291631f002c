import { Unseen } from '../../../../client/ui/unseen/unseen.tsx';

export function Case() {
  return (
    <section>
      <h2>Unseen</h2>
      <p>
        Choose<Unseen> the waiting room</Unseen>
      </p>
    </section>
  );
}
