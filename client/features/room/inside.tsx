import { useState, type ReactNode } from 'react';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useComfort } from '../../state/comfort.ts';
import { useRefused } from '../../state/commands.ts';
import { useOne, useRows } from '../../state/documents.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page/page.tsx';
import { useAway } from './away/use-away.ts';
import { BottomBar, type Tab } from './bottom-bar.tsx';
import { KeptNotice } from './kept-notice.tsx';
import { AwayPage, BoardTab, Help, later, Mine, MissedCard } from './later.tsx';
import { part } from '../../text/part.tsx';
import { MessageNotice } from './notes/notices.tsx';
import { useNoteMessages } from './notes/use-note-messages.ts';
import { RoomHeader } from './room-header.tsx';
import { useReader } from './said.ts';
import { Task } from './task.tsx';
import { taskTitle } from './task-title.ts';
import { ToolButton } from './tool-button.tsx';
import { useStageNews } from './use-stage-news.ts';
import { useWho } from './who.ts';

const OneThing = later(
  async () => (await import('./one-thing/one-thing.tsx')).OneThing,
  'board',
  'common-live',
  'room-help',
  'room-one',
  'room-stages',
  'room-write',
);

const RefusedList = part(async () => (await import('./refused-list.tsx')).RefusedList, {
  words: ['common-live', 'room-help'],
});
const BoardNews = part(async () => (await import('../../board/board-news-teller.ts')).BoardNews, {
  words: ['board'],
});

/** Inside the workshop, or on a break from the screen. */
export function Inside({ me, about }: { me: MineMe; about: RoomAbout }) {
  const away = useAway(me, about);
  const begun = useRows('room', 'stages').some(
    ({ kind, status }) => kind !== 'welcome' && kind !== 'write' && status !== 'waiting',
  );
  if (away.away) return <AwayPage me={me} about={about} onBack={away.back} />;
  return (
    <>
      {/* Before that nobody can have changed anything that others see. */}
      {begun && <BoardNews />}
      <Present
        me={me}
        about={about}
        onBreak={away.go}
        missed={away.missed && <MissedCard missed={away.missed} onRead={away.read} />}
      />
    </>
  );
}

interface PresentProps {
  me: MineMe;
  about: RoomAbout;
  onBreak: () => void;
  /** What happened during a break, until it was read. */
  missed: ReactNode;
}

/** Everything a person has in the workshop: the task of the moment, the board, their own words, and help. */
function Present({ me, about, onBreak, missed }: PresentProps) {
  const t = useText();
  const now = useOne('room', 'now');
  const stages = useRows('room', 'stages');
  const [tab, setTab] = useState<Tab>('task');
  const [seenStage, setSeenStage] = useState(now?.stageId);
  const [comfort, change] = useComfort();
  const { refused } = useRefused();
  const who = useWho(me);
  const ordered = inOrder(stages);
  const stage = ordered.find(({ id }) => id === now?.stageId);
  const title = tab === 'task' ? taskTitle(t, about, stage) : { text: t(`room.title.${tab}`) };
  const asked = useRows('mine', 'asks').some(({ answer }) => answer === 'asked');
  const messages = useNoteMessages(tab === 'mine');
  const goTo = (next: Tab) => {
    setTab(next);
    scrollTo({ top: 0 });
  };
  useReader();
  useStageNews({ about, stage, atTask: tab === 'task', tellTime: !comfort.hideTimer && !comfort.oneThing });
  if (tab === 'task' && seenStage !== now?.stageId) setSeenStage(now?.stageId);

  const breakTool = (
    <ToolButton icon="break" word={t('room.away.tool')} aria-label={t('room.away.take')} onClick={onBreak} />
  );
  if (comfort.oneThing && tab === 'task') {
    return (
      <OneThing
        me={me}
        about={about}
        stage={stage}
        who={who}
        messages={messages}
        onLook={() => goTo('mine')}
        missed={missed}
        tools={
          <>
            <ToolButton
              icon="all"
              word={t('room.one.everything.word')}
              aria-label={t('room.one.everything')}
              onClick={() => change({ oneThing: false })}
            />
            {breakTool}
            <ToolButton icon="help" word={t('room.bar.help')} onClick={() => goTo('help')} />
          </>
        }
      />
    );
  }
  return (
    <Page
      title={title.text}
      titleLanguage={title.language}
      wide={tab === 'board' || stage?.kind === 'group'}
      header={
        <RoomHeader
          about={about}
          stages={ordered}
          stage={stage}
          showTimer={!comfort.hideTimer}
          tools={breakTool}
        />
      }
      footer={
        <BottomBar
          tab={tab}
          supporter={me.kind === 'supporter'}
          news={{ task: tab !== 'task' && (asked || seenStage !== now?.stageId), mine: messages > 0 }}
          onTab={goTo}
        />
      }
    >
      <KeptNotice />
      {refused.length > 0 && <RefusedList />}
      {tab === 'task' && missed}
      {messages > 0 && stage?.kind !== 'break' && <MessageNotice onLook={() => goTo('mine')} />}
      {tab === 'task' && <Task me={me} about={about} stage={stage} stages={ordered} who={who} />}
      {tab === 'board' && <BoardTab />}
      {tab === 'mine' && <Mine me={me} about={about} />}
      {tab === 'help' && <Help me={me} about={about} onBreak={onBreak} />}
    </Page>
  );
}
