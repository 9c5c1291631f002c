import type { DeskProgress } from '#shared/document/desk.ts';
import { useRows } from '../../../state/documents.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { HelpGiven } from '../people/help-given.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './lead.module.css';

const moreMinutes = 5;

/** What people asked the facilitator for: more time, as a count without names, and help to write, by name. */
export function Asked({ progress }: { progress: DeskProgress | undefined }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const waiting = useRows('desk', 'people')
    .filter((person) => person.helpWanted && person.status === 'present')
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const moreTime = progress?.moreTime ?? 0;
  return (
    <>
      <Problem text={problem} />
      {(moreTime > 0 || waiting.length > 0) && (
        <ul className={styles['asked']} aria-label={t('desk.asked')}>
          {moreTime > 0 && (
            <li>
              <span>{t('desk.asked.time', { count: moreTime })}</span>
              <Button
                busy={busy}
                onClick={() =>
                  void act(
                    'timer:add',
                    { minutes: moreMinutes },
                    t('desk.asked.time.added', { minutes: moreMinutes }),
                  )
                }
              >
                {t('desk.asked.time.add', { minutes: moreMinutes })}
              </Button>
            </li>
          )}
          {waiting.map((person) => (
            <li key={person.id}>
              <span>
                <Text id="desk.asked.help" values={{ name: <strong dir="auto">{person.name}</strong> }} />
              </span>
              <HelpGiven person={person} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
