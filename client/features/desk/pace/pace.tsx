import { useState } from 'react';
import type { WorkshopStatus } from '#shared/domain/workshop.ts';
import { shortening } from '#shared/domain/schedule.ts';
import { hourText } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Problem } from '../parts/problem.tsx';
import { useUndoable } from '../parts/use-undoable.ts';
import styles from './pace.module.css';
import { Shorten } from './shorten.tsx';
import { isLate, usePace } from './use-pace.ts';

/** Planned and expected end, and what can be done about a delay. It stands still and says what it knows, once. */
export function Pace({ status }: { status: WorkshopStatus }) {
  const t = useText();
  const pace = usePace();
  const { act, last, undo, busy, problem } = useUndoable();
  const [shortens, setShortens] = useState(false);
  const { plannedAt, endsAt, behind } = pace;
  const end = hourText(endsAt);
  if (status === 'lobby') return <p className={styles['calm']}>{t('desk.pace.if-now', { end })}</p>;
  if (plannedAt === null) return null;
  const late = status === 'live' && isLate(pace);
  const spare = late ? shortening(pace.stages, behind).saves : 0;
  const acceptEnd = () =>
    // To the minute, as it is shown.
    act('workshop:edit', { endsAt: Math.ceil(endsAt / 60_000) * 60_000 }, t('desk.pace.accepted', { end }), {
      name: 'workshop:edit',
      body: { endsAt: plannedAt },
    });
  return (
    <div className={styles['pace']} id="pace" tabIndex={-1}>
      <dl className={styles['ends']}>
        <div>
          <dt>{t('desk.pace.planned')}</dt>
          <dd>{hourText(plannedAt)}</dd>
        </div>
        <div>
          <dt>{t('desk.pace.expected')}</dt>
          <dd>{end}</dd>
        </div>
      </dl>
      {late && (
        <div className={styles['late']}>
          <p>{t(spare > 0 ? 'desk.pace.behind' : 'desk.pace.behind.nothing', { minutes: behind, end })}</p>
          <div className={styles['row']}>
            {spare > 0 && <Button onClick={() => setShortens(true)}>{t('desk.pace.shorten')}</Button>}
            <Button variant="quiet" busy={busy} onClick={() => void acceptEnd()}>
              {t('desk.pace.accept', { end })}
            </Button>
          </div>
        </div>
      )}
      {last !== undefined && (
        <div className={styles['late']}>
          <p>{last}</p>
          <Button
            variant="quiet"
            busy={busy}
            onClick={() => void undo().then((done) => done && announce(t('desk.pace.undone')))}
          >
            {t('desk.pace.undo')}
          </Button>
        </div>
      )}
      <Problem text={problem} />
      {shortens && (
        <Shorten
          pace={pace}
          onClose={() => setShortens(false)}
          onShorten={(stages, saves) => {
            setShortens(false);
            void act('agenda:shorten', { stages }, t('desk.pace.shortened', { minutes: saves }));
          }}
        />
      )}
    </div>
  );
}
