import { Bars } from '../../../../client/ui/bars/bars.tsx';

export function Case() {
  return (
    <section>
      <h2>Bars</h2>
      <Bars
        caption="Dots"
        rows={[
          { id: 'a', label: 'Waiting', value: 7, text: '7 dots' },
          { id: 'b', label: 'کھانا', value: 3, text: '3 dots', extra: 'shares 2nd place' },
          { id: 'c', label: 'Noise', value: 0, text: 'no dots' },
        ]}
      />
    </section>
  );
}
