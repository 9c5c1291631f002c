import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

/** Puts the notes on the projector, or takes them off. */
export function Wall({ onWall }: { onWall: boolean }) {
  const { act, busy, problem } = useAct();
  return (
    <div>
      <Button
        busy={busy}
        onClick={() =>
          void act(
            'wall:set',
            { on: !onWall },
            onWall ? 'The wall shows no notes now' : 'The wall shows the notes now',
          )
        }
      >
        {onWall ? 'Take the notes off the wall' : 'Show on the wall'}
      </Button>
      <p>{onWall ? 'The projector shows the notes.' : 'The projector shows no notes yet; phones do.'}</p>
      <Problem text={problem} />
    </div>
  );
}
