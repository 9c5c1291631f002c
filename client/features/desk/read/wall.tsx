import type { DeskSettings } from '#shared/document/desk.ts';
import { countText } from '../../../text/count.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

/** Puts the notes on the projector, or takes them off. Notes that came later wait for another yes. */
export function Wall({ settings: { onWall, notOnWall } }: { settings: DeskSettings }) {
  const { act, busy, problem } = useAct();
  const show = (on: boolean) =>
    void act('wall:set', { on }, on ? 'The wall shows the notes now' : 'The wall shows no notes now');
  return (
    <div>
      {onWall && notOnWall > 0 && (
        <>
          <p>{`${countText(notOnWall, 'note')} came later. Read first, then show them on the wall too.`}</p>
          <Button busy={busy} onClick={() => show(true)}>
            {`Show ${countText(notOnWall, 'more note')} on the wall`}
          </Button>
        </>
      )}
      <Button busy={busy} onClick={() => show(!onWall)}>
        {onWall ? 'Take the notes off the wall' : 'Show on the wall'}
      </Button>
      <p>{onWall ? 'The projector shows the notes.' : 'The projector shows no notes yet; phones do.'}</p>
      <Problem text={problem} />
    </div>
  );
}
