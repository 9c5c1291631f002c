import { useState } from 'react';
import { Switch } from '../../../../client/ui/switch/switch.tsx';

export function Case() {
  const [checked, setChecked] = useState(true);
  return (
    <section>
      <h2>Switches</h2>
      <Switch
        label="Quiet mode"
        hint="You are not told what others do."
        checked={checked}
        onChange={setChecked}
      />
      <Switch label="Less movement" checked={!checked} onChange={(less) => setChecked(!less)} />
      <Switch label="Not here" checked={false} disabled onChange={setChecked} />
    </section>
  );
}
