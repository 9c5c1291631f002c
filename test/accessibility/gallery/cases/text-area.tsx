import { useState } from 'react';
import { TextArea } from '../../../../client/ui/text-area/text-area.tsx';

export function Case() {
  const [value, setValue] = useState('The waiting room was cold.');
  return (
    <section>
      <h2>Text area</h2>
      <TextArea
        label="Your note"
        hint="A sentence is enough."
        value={value}
        onChange={setValue}
        maxLength={100}
      />
      <TextArea label="Your answer" error="Please write something." value="" onChange={setValue} />
    </section>
  );
}
