import type { DeskSettings } from '#shared/document/desk.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { useText } from '../../../text/use-text.ts';
import styles from './read.module.css';

/**
 * Puts the notes on the projector, or takes them off, and stops its pages. Notes and translations that came later wait
 * for another yes.
 */
export function Wall({ settings }: { settings: DeskSettings }) {
  const { onWall, notOnWall: notes, translationsNotOnWall: translations, wallTurning } = settings;
  const t = useText();
  const { act, busy, problem } = useAct();
  const show = (on: boolean) =>
    void act('wall:set', { on }, t(on ? 'desk.wall.said.on' : 'desk.wall.said.off'));
  return (
    <div className={styles['wall']}>
      {onWall && notes + translations > 0 && (
        <>
          <p>
            {notes > 0 && t('desk.wall.later', { count: notes })}{' '}
            {translations > 0 && t('desk.wall.later.translations', { count: translations })}
          </p>
          <Button busy={busy} onClick={() => show(true)}>
            {notes > 0
              ? t('desk.wall.more', { count: notes })
              : t('desk.wall.more.translations', { count: translations })}
          </Button>
        </>
      )}
      <p>{t(onWall ? 'desk.wall.is-on' : 'desk.wall.is-off')}</p>
      <div className={styles['wallButtons']}>
        <Button busy={busy} onClick={() => show(!onWall)}>
          {t(onWall ? 'desk.wall.off' : 'desk.wall.on')}
        </Button>
        <Button
          variant="quiet"
          busy={busy}
          onClick={() =>
            void act(
              'wall:turn',
              { turning: !wallTurning },
              t(wallTurning ? 'desk.wall.said.still' : 'desk.wall.said.turning'),
            )
          }
        >
          {t(wallTurning ? 'desk.wall.stop' : 'desk.wall.turn')}
        </Button>
      </div>
      <Problem text={problem} />
    </div>
  );
}
