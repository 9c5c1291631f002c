import { useState } from 'react';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useOne, useRows } from '../../state/documents.ts';
import { useDraft } from '../../state/draft.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page/page.tsx';
import { BoardTab } from './board-tab.tsx';
import { BottomBar, type Tab } from './bottom-bar.tsx';
import { Help } from './help/help.tsx';
import { Mine } from './mine.tsx';
import { MessageNotice } from './notes/notices.tsx';
import { useNoteMessages } from './notes/use-note-messages.ts';
import { RefusedList } from './refused-list.tsx';
import { RoomHeader } from './room-header.tsx';
import { Task } from './task.tsx';
import { taskTitle } from './task-title.ts';
import { useBoardNews } from './use-board-news.ts';
import { useStageNews } from './use-stage-news.ts';
import { useWho } from './who.ts';

/** Everything a person has in the workshop: the task of the moment, the board, their own words, and help. */
export function Inside({ me, about }: { me: MineMe; about: RoomAbout }) {
  const t = useText();
  const now = useOne('room', 'now');
  const stages = useRows('room', 'stages');
  const [tab, setTab] = useState<Tab>('task');
  const [seenStage, setSeenStage] = useState(now?.stageId);
  const [timer, setTimer] = useDraft('timer');
  const who = useWho(me);
  const ordered = inOrder(stages);
  const stage = ordered.find(({ id }) => id === now?.stageId);
  const title = tab === 'task' ? taskTitle(t, about, stage) : t(`room.title.${tab}`);
  const asked = useRows('mine', 'asks').some(({ answer }) => answer === 'asked');
  const messages = useNoteMessages(tab === 'mine');
  const goTo = (next: Tab) => {
    setTab(next);
    scrollTo({ top: 0 });
  };
  useBoardNews();
  useStageNews({ about, stage, atTask: tab === 'task', tellTime: timer !== 'hidden' });
  if (tab === 'task' && seenStage !== now?.stageId) setSeenStage(now?.stageId);

  return (
    <Page
      title={title}
      wide={tab === 'board' || stage?.kind === 'group'}
      header={<RoomHeader about={about} stages={ordered} stage={stage} showTimer={timer !== 'hidden'} />}
      footer={
        <BottomBar
          tab={tab}
          supporter={me.kind === 'supporter'}
          news={{ task: tab !== 'task' && (asked || seenStage !== now?.stageId), mine: messages > 0 }}
          onTab={goTo}
        />
      }
    >
      <RefusedList />
      {messages > 0 && stage?.kind !== 'break' && <MessageNotice onLook={() => goTo('mine')} />}
      {tab === 'task' && <Task me={me} about={about} stage={stage} stages={ordered} who={who} />}
      {tab === 'board' && <BoardTab />}
      {tab === 'mine' && <Mine me={me} about={about} />}
      {tab === 'help' && (
        <Help
          me={me}
          about={about}
          showTimer={timer !== 'hidden'}
          onShowTimer={(show) => setTimer(show ? '' : 'hidden')}
        />
      )}
    </Page>
  );
}
