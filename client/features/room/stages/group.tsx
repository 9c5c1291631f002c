import { GroupingBoard } from '../../../board/grouping-board.tsx';
import { useOne } from '../../../state/documents.ts';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';

/** Sorting notes into themes: by everybody in a small workshop, else by the facilitators while all look on. */
export function Group({ stage, me }: StageProps) {
  const now = useOne('room', 'now');
  const canGroup = me.kind === 'participant' && now?.everyoneGroups === true;
  return (
    <>
      {stage.prompt !== '' && (
        <p className={styles['lead']} dir="auto">
          {stage.prompt}
        </p>
      )}
      <p>
        {canGroup
          ? 'Put notes that belong together into one theme. You can always change it.'
          : 'The people who run the workshop put the notes into themes. Say aloud where you think a note belongs.'}
      </p>
      <GroupingBoard canGroup={canGroup} />
    </>
  );
}
