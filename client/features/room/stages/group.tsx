import { GroupingBoard } from '../../../board/grouping-board.tsx';
import { useOne } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import type { StageProps } from '../task.tsx';
import { Prompt } from './prompt.tsx';

/** Sorting notes into themes: by everybody in a small workshop, else by the facilitators while all look on. */
export function Group({ stage, me }: StageProps) {
  const t = useText();
  const now = useOne('room', 'now');
  const canGroup = me.kind === 'participant' && now?.everyoneGroups === true;
  return (
    <>
      <Prompt stage={stage} />
      <p>{t(canGroup ? 'room.group.together' : 'room.group.look-on')}</p>
      <GroupingBoard canGroup={canGroup} />
    </>
  );
}
