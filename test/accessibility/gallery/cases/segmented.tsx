import { useState } from 'react';
import { Segmented } from '../../../../client/ui/segmented/segmented.tsx';

export function Case() {
  const [value, setValue] = useState('large');
  return (
    <section>
      <h2>Segmented</h2>
      <Segmented
        legend="Size of the words"
        options={[
          { value: 'usual', label: 'Usual' },
          { value: 'large', label: 'Large' },
          { value: 'largest', label: 'Largest' },
        ]}
        value={value}
        onChange={setValue}
      />
    </section>
  );
}
