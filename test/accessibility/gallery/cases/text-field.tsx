import { useState } from 'react';
import { TextField } from '../../../../client/ui/text-field/text-field.tsx';

export function Case() {
  const [value, setValue] = useState('Beth');
  return (
    <section>
      <h2>Text field</h2>
      <TextField label="Name" hint="Any name you like." value={value} onChange={setValue} />
      <TextField label="Code" error="Type the code first." value="" onChange={setValue} />
    </section>
  );
}
