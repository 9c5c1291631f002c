import { setAway } from '../../../../client/ui/status/away.ts';
import { report } from '../../../../client/ui/status/report.ts';
import { announce, Status } from '../../../../client/ui/status/status.tsx';
import { Button } from '../../../../client/ui/button/button.tsx';

export function Case() {
  return (
    <section>
      <h2>Status</h2>
      <p>
        <Button onClick={() => announce('Your note is sent.')}>Send</Button>{' '}
        <Button onClick={() => announce('The connection is lost.', true)}>Lose</Button>{' '}
        <Button onClick={() => report({ key: 'note', count: 1, words: (count) => `${count} new notes` })}>
          Hear
        </Button>{' '}
        <Button onClick={() => setAway(true)}>Go away</Button>
      </p>
      <Status />
    </section>
  );
}
