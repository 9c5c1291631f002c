import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useBallots } from '../../board/use-ballots.ts';
import { GroupingBoard } from '../../board/grouping-board.tsx';
import { useBoardNews } from '../../board/use-board-news.ts';
import { useOne, useRows } from '../../state/documents.ts';
import { Actions } from './actions/actions.tsx';
import { Exports } from './after/exports.tsx';
import { Decisions } from './decide/decisions.tsx';
import { WriteFor } from './for/write-for.tsx';
import { Paper } from './paper/paper.tsx';
import { Fold, Panel } from './parts/panel.tsx';
import { Notes } from './read/notes.tsx';
import { Wall } from './read/wall.tsx';
import { VoteResults } from './vote/vote-results.tsx';
import { useText } from '../../text/use-text.ts';

interface WorkProps {
  about: RoomAbout;
  stages: readonly RoomStage[];
  as: string;
  workshopId: string;
}

/** The work of the open step in sight, that of the others on demand. */
export function Work({ about, stages, as, workshopId }: WorkProps) {
  const t = useText();
  useBoardNews();
  const settings = useOne('desk', 'settings');
  const ballots = useBallots('board');
  const notes = useRows('board', 'notes');
  const themes = useRows('board', 'themes');
  const actions = useRows('board', 'actions');
  const { status } = about;
  const running = status === 'live' || status === 'paused';
  // In the archive decisions are read in the report.
  const editable = running || status === 'closed';
  const open = running ? stages.find((stage) => stage.status === 'open') : undefined;
  const kind = open?.kind;
  const ballot = ballots.find((one) => one.status === 'open' && one.stageId === open?.id);
  return (
    <>
      {kind === 'read' && <Notes settings={settings} stages={stages} now running={running} />}
      {kind === 'group' && (
        <Panel title={t('desk.part.group')} id="group">
          {settings && <Wall settings={settings} />}
          <GroupingBoard canGroup={status === 'live'} />
        </Panel>
      )}
      {open && status === 'live' && (
        <>
          <WriteFor stage={open} ballot={ballot} />
          <Paper about={about} stage={open} ballot={ballot} />
        </>
      )}
      {kind === 'decide' && <Decisions folded={false} />}
      {kind === 'actions' && <Actions folded={false} />}
      <VoteResults ballots={ballots} stages={stages} folded={kind !== undefined && kind !== 'decide'} />
      {kind === 'close' && <Exports as={as} workshopId={workshopId} final={about.reportFinal} />}
      {kind !== 'read' && <Notes settings={settings} stages={stages} now={false} running={running} />}
      {kind !== 'group' && notes.length > 0 && themes.length > 0 && (
        <Fold title={t('desk.part.themes')}>
          <GroupingBoard canGroup={false} />
        </Fold>
      )}
      {kind !== 'decide' && editable && ballots.some((one) => one.result !== null) && <Decisions folded />}
      {kind !== 'actions' && editable && (actions.length > 0 || status === 'closed') && <Actions folded />}
    </>
  );
}
