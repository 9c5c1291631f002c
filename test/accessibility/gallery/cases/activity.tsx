import { Activity } from '../../../../client/ui/activity/activity.tsx';
import { announce, Status } from '../../../../client/ui/status/status.tsx';

announce('Your note is on the board.');
announce('New note: “Too loud”.');

export function Case() {
  return (
    <section>
      <h2>Activity</h2>
      <Activity />
      <Status />
    </section>
  );
}
