import { limits } from '#shared/domain/limits.ts';
import type { DeskSettings } from '#shared/document/desk.ts';
import { useText } from '../../../text/use-text.ts';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useWanted } from '../parts/use-wanted.ts';
import { DraftPart } from './part.tsx';
import { useEdit } from './use-edit.ts';

const thresholds = Array.from(
  { length: limits.largestThreshold - limits.smallestThreshold + 1 },
  (_, index) => index + limits.smallestThreshold,
);

/** Small groups and the waiting room, with what each setting does. */
export function SettingsPanel({ settings }: { settings: DeskSettings }) {
  const t = useText();
  const { edit, problem } = useEdit();
  const [threshold, want] = useWanted(settings.threshold);
  return (
    <DraftPart title={t('setup.settings')} id="settings" ready missing="" open={false}>
      <Problem text={problem} />
      {settings.thresholdFixed ? (
        <p>{t('setup.settings.smallest.fixed', { count: settings.threshold })}</p>
      ) : (
        <Picker
          label={t('setup.settings.smallest')}
          hint={t('setup.settings.smallest.hint', { usual: limits.defaultThreshold })}
          value={String(threshold)}
          onChange={(value) => {
            const count = Number(value);
            want(count, edit({ threshold: count }, t('setup.people.count', { count })));
          }}
          options={thresholds.map((count) => ({
            value: String(count),
            label: t('setup.people.count', { count }),
          }))}
        />
      )}
      <SentTick
        label={t('setup.settings.waiting')}
        hint={t('setup.settings.waiting.hint')}
        checked={settings.waitingRoom}
        onChange={(waitingRoom) =>
          edit({ waitingRoom }, t(waitingRoom ? 'setup.settings.waiting.on' : 'setup.settings.waiting.off'))
        }
      />
    </DraftPart>
  );
}
