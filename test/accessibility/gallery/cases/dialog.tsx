import { Dialog } from '../../../../client/ui/dialog/dialog.tsx';

export function Case() {
  return (
    <section>
      <h2>Dialog</h2>
      <Dialog title="Move this note" open onClose={() => undefined}>
        <p>Where to?</p>
      </Dialog>
    </section>
  );
}
