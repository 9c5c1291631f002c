import { useState } from 'react';
import { Tick } from '../../../../client/ui/tick/tick.tsx';

export function Case() {
  const [checked, setChecked] = useState(true);
  return (
    <section>
      <h2>Ticks</h2>
      <Tick label="I agree" hint="You can change this later." checked={checked} onChange={setChecked} />
      <Tick label="Not now" checked={false} disabled onChange={setChecked} />
    </section>
  );
}
