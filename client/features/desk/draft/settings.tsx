import { limits } from '#shared/domain/limits.ts';
import type { DeskSettings } from '#shared/document/desk.ts';
import { Panel } from '../parts/panel.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useWanted } from '../parts/use-wanted.ts';
import { useEdit } from './use-edit.ts';

const thresholds = Array.from(
  { length: limits.largestThreshold - limits.smallestThreshold + 1 },
  (_, index) => index + limits.smallestThreshold,
);

/** Small groups and the waiting room, with what each setting does. */
export function SettingsPanel({ settings }: { settings: DeskSettings }) {
  const { edit, problem } = useEdit();
  const [threshold, want] = useWanted(settings.threshold);
  return (
    <Panel title="Small groups and the waiting room" id="settings">
      <Problem text={problem} />
      {settings.thresholdFixed ? (
        <p>
          A group is shown apart when at least {settings.threshold} of its people answered. Writing or voting
          has begun, so this can no longer change.
        </p>
      ) : (
        <Picker
          label="Smallest group that is shown apart"
          hint={`If fewer people of a group answered, you could guess who chose what. Then their part is not shown apart, here or in the report; it counts in the total. ${limits.defaultThreshold} is usual. This is fixed once writing or voting begins.`}
          value={String(threshold)}
          onChange={(value) => want(Number(value), edit({ threshold: Number(value) }, `${value} people`))}
          options={thresholds.map((count) => ({ value: String(count), label: `${count} people` }))}
        />
      )}
      <SentTick
        label="Waiting room"
        hint="Off: whoever has the link or the code comes straight in. On: you let each person in by name."
        checked={settings.waitingRoom}
        onChange={(waitingRoom) =>
          edit({ waitingRoom }, waitingRoom ? 'The waiting room is on' : 'The waiting room is off')
        }
      />
    </Panel>
  );
}
