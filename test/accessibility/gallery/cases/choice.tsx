import { useState } from 'react';
import { Choice } from '../../../../client/ui/choice/choice.tsx';

export function Case() {
  const [value, setValue] = useState<'yes' | 'no' | null>('yes');
  return (
    <section>
      <h2>Choice</h2>
      <Choice
        legend="Is this your own device?"
        hint="So that it knows you again."
        error="Choose yes or no."
        options={[
          { value: 'yes', label: 'Yes', hint: 'It remembers you.' },
          { value: 'no', label: 'No, other people use it too' },
        ]}
        value={value}
        onChange={setValue}
      />
      <Choice
        legend="In a row"
        row
        options={[
          { value: 'yes', label: 'Yes' },
          { value: 'no', label: 'No' },
        ]}
        value={value}
        onChange={setValue}
      />
    </section>
  );
}
