import type { BoardBallot } from '#shared/document/board.ts';
import type { DeskPerson } from '#shared/document/desk.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { Unseen } from '../../../ui/unseen/unseen.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { DoneFor } from './done-for.tsx';
import styles from './for.module.css';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

/** What was set for one person on this page since it was opened, by theme. */
export type DotsSet = Readonly<Record<string, number>>;

interface VotesForProps {
  person: DeskPerson;
  ballot: BoardBallot;
  dots: DotsSet;
  onDots: (change: (dots: DotsSet) => DotsSet) => void;
  /** Goes on to somebody else; undefined when there is nobody. */
  onNext: (() => void) | undefined;
}

/**
 * Votes for one person, from paper or by word of mouth. Ballots are secret, so the desk is never told what was cast:
 * it shows what was set on this page alone. Every tap is one whole change, so that a cut leaves nothing half done.
 */
export function VotesFor({ person, ballot, dots, onDots, onNext }: VotesForProps) {
  const t = useText();
  const { act, problem, forget } = useAct();
  const known = ballot.options.every(({ themeId }) => themeId in dots);
  const used = Object.values(dots).reduce((sum, count) => sum + count, 0);
  const left = ballot.dots - used;
  const set = (themeId: string, title: string, count: number) => {
    const before = dots[themeId];
    onDots((now) => ({ ...now, [themeId]: count }));
    announce(t('desk.votes.set', { title, count }));
    void act('vote:cast', { ballotId: ballot.id, themeId, dots: count, for: person.id }).then((done) => {
      if (done) return;
      onDots((now) =>
        Object.fromEntries([
          ...Object.entries(now).filter(([id]) => id !== themeId),
          ...(before === undefined ? [] : [[themeId, before] as const]),
        ]),
      );
    });
  };
  const clear = () => {
    forget();
    onDots(() => Object.fromEntries(ballot.options.map(({ themeId }) => [themeId, 0])));
    announce(t('desk.votes.cleared', { name: person.name }));
    for (const { themeId } of ballot.options) {
      void act('vote:cast', { ballotId: ballot.id, themeId, dots: 0, for: person.id });
    }
  };
  return (
    <div className={styles['task']}>
      <p>
        <Text
          id="desk.votes.about"
          values={{ name: <bdi>{person.name}</bdi>, dots: ballot.dots, most: ballot.perTheme }}
        />{' '}
        <strong>
          {known ? t('desk.votes.left', { count: left }) : t('desk.votes.used', { count: used })}
        </strong>
      </p>
      <p>{t('desk.votes.secret')}</p>
      <ul className={styles['themes']}>
        {ballot.options.map(({ themeId, title }) => {
          const here = dots[themeId];
          const full = (here ?? 0) >= ballot.perTheme || left <= 0;
          return (
            <li key={themeId} className={styles['theme']}>
              <span dir="auto" className={styles['themeTitle']}>
                {title}
              </span>
              <Button
                aria-label={t('desk.votes.less', { title })}
                aria-disabled={here === 0}
                onClick={() => here !== 0 && set(themeId, title, Math.max(0, (here ?? 0) - 1))}
              >
                −
              </Button>
              <span className={styles['dots']}>{here ?? <NotSet />}</span>
              <Button
                aria-label={t('desk.votes.more', { title })}
                aria-disabled={full}
                onClick={() => {
                  if (!full) set(themeId, title, (here ?? 0) + 1);
                  else
                    announce(
                      left <= 0 ? t('desk.votes.none-left') : t('desk.votes.most', { most: ballot.perTheme }),
                    );
                }}
              >
                +
              </Button>
            </li>
          );
        })}
      </ul>
      <Problem text={problem} />
      <div className={styles['row']}>
        {onNext && <Button onClick={onNext}>{t('desk.votes.next')}</Button>}
        <Button onClick={clear}>
          <Text id="desk.votes.clear" values={{ name: <bdi>{person.name}</bdi> }} />
        </Button>
      </div>
      <DoneFor person={person} />
    </div>
  );
}

function NotSet() {
  const t = useText();
  return (
    <>
      <span aria-hidden="true">–</span>
      <Unseen>{t('desk.votes.not-set')}</Unseen>
    </>
  );
}
