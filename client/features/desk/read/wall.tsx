import type { DeskSettings } from '#shared/document/desk.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { useText } from '../../../text/use-text.ts';

/** Puts the notes on the projector, or takes them off. Notes that came later wait for another yes. */
export function Wall({ settings: { onWall, notOnWall } }: { settings: DeskSettings }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const show = (on: boolean) =>
    void act('wall:set', { on }, t(on ? 'desk.wall.said.on' : 'desk.wall.said.off'));
  return (
    <div>
      {onWall && notOnWall > 0 && (
        <>
          <p>{t('desk.wall.later', { count: notOnWall })}</p>
          <Button busy={busy} onClick={() => show(true)}>
            {t('desk.wall.more', { count: notOnWall })}
          </Button>
        </>
      )}
      <Button busy={busy} onClick={() => show(!onWall)}>
        {t(onWall ? 'desk.wall.off' : 'desk.wall.on')}
      </Button>
      <p>{t(onWall ? 'desk.wall.is-on' : 'desk.wall.is-off')}</p>
      <Problem text={problem} />
    </div>
  );
}
