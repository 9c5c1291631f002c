import { useState } from 'react';
import { CodeField } from '../../../../client/ui/code-field/code-field.tsx';

export function Case() {
  const [code, setCode] = useState('K7P4');
  return (
    <section>
      <h2>Join code</h2>
      <CodeField label="Join code" hint="From the wall." value={code} onChange={setCode} />
    </section>
  );
}
