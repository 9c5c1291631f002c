import type { ScreenNow } from '#shared/document/screen.ts';
import type { RoomStage } from '#shared/document/room.ts';
import { useBallots } from '../../board/use-ballots.ts';
import { AgreedActions } from '../../board/agreed-actions.tsx';
import { Decisions } from '../../board/decisions.tsx';
import { NoteCard } from '../../board/note-card.tsx';
import { Results } from '../../board/results.tsx';
import { byRank, sectionsOf } from '../../board/sections.ts';
import { useOne, useRows } from '../../state/documents.ts';
import { useCountdown } from '../../state/time.ts';
import { countText } from '../../text/count.ts';
import { dateText, hourText } from '../../text/time.ts';
import styles from './screen.module.css';

/** What stands on the wall at the moment. */
export function WallStage({ now }: { now: ScreenNow }) {
  if (now.status === 'closed' || now.status === 'archived') return <Ending now={now} />;
  if (now.status === 'paused') return <p>We go on soon.</p>;
  if (now.status !== 'live') return now.aim === '' ? undefined : <p dir="auto">{now.aim}</p>;
  if (!now.stage) return <AllResults />;
  switch (now.stage.kind) {
    case 'welcome':
      return <Welcome now={now} />;
    case 'write':
      return (
        <>
          <Prompt stage={now.stage} />
          <Progress />
        </>
      );
    case 'read':
      return <Notes now={now} byTheme={false} />;
    case 'group':
      return <Notes now={now} byTheme />;
    case 'break':
      return <Break minutes={now.stage.minutes} />;
    case 'vote':
      return <Voting stage={now.stage} />;
    case 'decide':
      return <Deciding />;
    case 'actions':
      return <Acting />;
    case 'close':
      return <Ending now={now} />;
  }
  return now.stage.kind satisfies never;
}

function Prompt({ stage }: { stage: RoomStage }) {
  return stage.prompt === '' ? undefined : (
    <p className={styles['prompt']} dir="auto">
      {stage.prompt}
    </p>
  );
}

function Progress() {
  const counts = useOne('screen', 'counts');
  return counts && counts.of > 0 ? (
    <p>
      {counts.done} of {counts.of} are done
    </p>
  ) : undefined;
}

function Welcome({ now }: { now: ScreenNow }) {
  return (
    <>
      {now.aim !== '' && (
        <p className={styles['prompt']} dir="auto">
          {now.aim}
        </p>
      )}
      <div className={styles['beside']}>
        {now.rules.length > 0 && (
          <section>
            <h2>How we work together</h2>
            <ul className={styles['bullets']}>
              {now.rules.map((rule) => (
                <li key={rule} dir="auto">
                  {rule}
                </li>
              ))}
            </ul>
          </section>
        )}
        {now.support.name !== '' && (
          <p className={styles['safety']}>
            We cannot see who wrote what. If you are worried about someone’s safety, tell{' '}
            <bdi>{now.support.name}</bdi>
            {now.support.place !== '' && (
              <>
                , <bdi>{now.support.place}</bdi>
              </>
            )}
            {now.support.phone !== '' && `, ${now.support.phone}`}.
          </p>
        )}
      </div>
    </>
  );
}

function Notes({ now, byTheme }: { now: ScreenNow; byTheme: boolean }) {
  const notes = useRows('screen', 'notes');
  const themes = useRows('screen', 'themes');
  if (!now.onWall) return <p>Please look at your own device. The notes come to this wall later.</p>;
  if (!byTheme) {
    return (
      <ul className={styles['notes']}>
        {notes.toSorted(byRank).map((note) => (
          <li key={note.id}>
            <NoteCard note={note} />
          </li>
        ))}
      </ul>
    );
  }
  return sectionsOf(notes, themes)
    .filter(({ theme, notes }) => theme || notes.length > 0)
    .map(({ theme, notes }) => (
      <section key={theme?.id ?? 'none'} className={styles['theme']}>
        <h2 dir="auto">
          {theme?.title ?? 'Not in a theme yet'} ({countText(notes.length, 'note')})
        </h2>
        <ul className={styles['notes']}>
          {notes.map((note) => (
            <li key={note.id}>
              <NoteCard note={note} />
            </li>
          ))}
        </ul>
      </section>
    ));
}

function Break({ minutes }: { minutes: number }) {
  const timer = useOne('screen', 'timer');
  const { remainingMs } = useCountdown(timer);
  if (remainingMs === 0) return <p className={styles['prompt']}>We start again any moment now.</p>;
  return (
    <p className={styles['prompt']}>
      {timer?.endsAt
        ? `We start again at ${hourText(timer.endsAt)}.`
        : `The break is about ${minutes} minutes.`}
    </p>
  );
}

function Voting({ stage }: { stage: RoomStage }) {
  const ballots = useBallots('screen').filter(({ stageId }) => stageId === stage.id);
  const ballot =
    ballots.find(({ status }) => status === 'open') ??
    ballots.find(({ status }) => status === 'closed') ??
    ballots.at(-1);
  if (!ballot) return <Prompt stage={stage} />;
  if (ballot.result) return <Results ballot={ballot} level={2} />;
  return (
    <>
      <p className={styles['prompt']} dir="auto">
        {ballot.question === stage.title ? stage.prompt : ballot.question}
      </p>
      <p>
        {countText(ballot.dots, 'dot')} each, at most {ballot.perTheme} on one theme. Nobody sees how you
        vote.
      </p>
      <ul className={styles['bullets']}>
        {ballot.options.map((option) => (
          <li key={option.themeId} dir="auto">
            {option.title}
          </li>
        ))}
      </ul>
      {ballot.status === 'open' ? <Progress /> : <p>Voting has closed.</p>}
    </>
  );
}

function Deciding() {
  const themes = useRows('screen', 'themes');
  const priorities = useRows('screen', 'priorities');
  return (
    <div className={styles['beside']}>
      <div className={styles['theme']}>
        <Decisions themes={themes} priorities={priorities} />
      </div>
      <div className={styles['theme']}>
        <AllResults />
      </div>
    </div>
  );
}

/** Results that have been shown, while people talk about them. */
function AllResults() {
  return useBallots('screen')
    .filter(({ result }) => result !== null)
    .map((ballot) => (
      <section key={ballot.id}>
        <h2>
          Results: <bdi>{ballot.question}</bdi>
        </h2>
        <Results ballot={ballot} />
      </section>
    ));
}

function Acting() {
  const actions = useRows('screen', 'actions');
  return (
    <section>
      <h2>Who does what</h2>
      <AgreedActions actions={actions} />
    </section>
  );
}

function Ending({ now }: { now: ScreenNow }) {
  const { from, by, way } = now.hearBack;
  return (
    <>
      <p className={styles['prompt']}>Thank you. You gave your time and your thoughts.</p>
      {from !== '' && by !== '' && (
        <p>
          You will hear from <bdi>{from}</bdi> by {dateText(by)}
          {way !== '' && (
            <>
              , by <bdi>{way}</bdi>
            </>
          )}
          .
        </p>
      )}
    </>
  );
}
