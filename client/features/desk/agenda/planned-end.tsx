import { useOne } from '../../../state/documents.ts';
import { useNow } from '../../../state/time.ts';
import { useText } from '../../../text/use-text.ts';
import { Problem } from '../parts/problem.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import { useAct } from '../parts/use-act.ts';
import { localText, localTime } from './local-time.ts';

/** When the workshop is to end, said before the day. Without it the end follows from the start and the steps. */
export function PlannedEnd() {
  const t = useText();
  const { act, problem } = useAct();
  const now = useNow(false);
  const endsAt = useOne('desk', 'plan')?.endsAt ?? null;
  return (
    <>
      <Problem text={problem} />
      <SavedField
        label={t('setup.agenda.end')}
        hint={t('setup.agenda.end.hint')}
        type="datetime-local"
        value={endsAt === null ? '' : localText(endsAt)}
        check={(text) => {
          const time = localTime(text);
          return time !== null && time <= now ? t('setup.agenda.end.past') : undefined;
        }}
        onSave={(text) => act('workshop:edit', { endsAt: localTime(text) })}
        maxLength={16}
      />
    </>
  );
}
