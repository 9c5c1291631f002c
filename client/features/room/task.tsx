import type { ComponentType } from 'react';
import type { StageKind } from '#shared/domain/stage.ts';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useBallots } from '../../board/use-ballots.ts';
import { useRows } from '../../state/documents.ts';
import { useDraft } from '../../state/draft.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { AfterClose, Asks, later, LinkRenewed, Lobby, Results, WhoPicker } from './later.tsx';
import { useJustVoted } from './just-voted.ts';
import { part } from '../../text/part.tsx';
import { noteDraftKey } from './notes/draft-key.ts';
import type { ComposerProps } from './notes/composer.tsx';
import { LateNotice } from './notes/notices.tsx';
import { stageWords } from './said.ts';
import type { Who } from './who.ts';

/** What every stage is given. */
export interface StageProps {
  stage: RoomStage;
  about: RoomAbout;
  me: MineMe;
  who: Who;
}

const views: Record<StageKind, ComponentType<StageProps>> = {
  welcome: later(async () => (await import('./stages/welcome.tsx')).Welcome),
  write: later(async () => (await import('./stages/write.tsx')).Write, 'common-live', 'room-write'),
  read: later(
    async () => (await import('./stages/read.tsx')).Read,
    'board',
    'common-live',
    'room-stages',
    'room-write',
  ),
  group: later(async () => (await import('./stages/group.tsx')).Group, 'board', 'common-live', 'room-stages'),
  break: later(async () => (await import('./stages/break.tsx')).Break, 'room-stages'),
  vote: later(async () => (await import('./stages/vote.tsx')).Vote, 'board', 'common-live', 'room-stages'),
  decide: later(
    async () => (await import('./stages/decide.tsx')).Decide,
    'board',
    'common-live',
    'room-stages',
  ),
  actions: later(
    async () => (await import('./stages/actions.tsx')).Actions,
    'board',
    'common-live',
    'room-stages',
  ),
  close: later(
    async () => (await import('./stages/close.tsx')).Close,
    'room-stages',
    'board',
    'common-live',
    'room-help',
    'room-write',
  ),
};

const Composer = part(async () => (await import('./notes/composer.tsx')).Composer, {
  words: ['common-live', 'room-write'],
});

/** Stages in which a scribe does something for somebody. */
const forSomebody: readonly StageKind[] = ['welcome', 'write', 'vote'];

interface TaskProps {
  me: MineMe;
  about: RoomAbout;
  stage: RoomStage | undefined;
  stages: RoomStage[];
  who: Who;
}

/** The task of the moment, and nothing else. The composer keeps its place while it holds words, whatever the stage. */
export function Task({ me, about, stage, stages, who }: TaskProps) {
  const live = about.status === 'live';
  const writer = me.kind === 'participant';
  const asked = useRows('mine', 'asks').some(({ answer }) => answer === 'asked');
  const scribing = me.scribe && live && stage !== undefined && forSomebody.includes(stage.kind);
  return (
    <>
      {me.linkRenewed && <LinkRenewed />}
      {writer && asked && <Asks />}
      {writer && live && <LateNotice />}
      {scribing && <WhoPicker who={who} about={about} />}
      {writer && live && stage?.kind !== 'vote' && (
        <LateVote me={me} about={about} stages={stages} who={who} />
      )}
      <View me={me} about={about} stage={stage} stages={stages} who={who} />
      {writer && <Composing key={who.for ?? ''} me={me} who={who} mode={modeOf(live, stage)} />}
    </>
  );
}

/** For somebody who was away when voting closed: their dots, for as long as these are still taken. */
function LateVote({ me, about, stages, who }: Omit<TaskProps, 'stage'>) {
  const late = useRows('mine', 'votes').find((votes) => votes.late);
  const stageId = useBallots('board').find(({ id }) => id === late?.id)?.stageId;
  const stage = stages.find(({ id }) => id === stageId);
  if (!stage) return undefined;
  const Vote = views.vote;
  return <Vote stage={stage} about={about} me={me} who={who} />;
}

function View({ me, about, stage, stages, who }: TaskProps) {
  const t = useText();
  switch (about.status) {
    case 'draft':
    case 'lobby':
      return <Lobby about={about} />;
    case 'paused':
      return <p>{t('room.paused')}</p>;
    case 'closed':
    case 'archived':
      return <AfterClose me={me} about={about} />;
    case 'live':
  }
  if (!stage) return <Between stages={stages} />;
  const Stage = views[stage.kind];
  return <Stage key={stage.id} stage={stage} about={about} me={me} who={who} />;
}

function Between({ stages }: { stages: RoomStage[] }) {
  const t = useText();
  const results = useJustVoted(stages);
  // Steps that were skipped are not what comes next.
  const next = stages[stages.findLastIndex(({ status }) => status !== 'waiting') + 1];
  return (
    <>
      <p>
        {t('room.between.nothing-to-do')}{' '}
        {next && <Text id="room.between.next" values={{ stage: <bdi>{stageWords(next).title.text}</bdi> }} />}
      </p>
      {results.map((ballot) => (
        <Results key={ballot.id} ballot={ballot} level={2} />
      ))}
    </>
  );
}

/** The composer, where it is open or holds words. */
function Composing(props: ComposerProps) {
  const [text] = useDraft(noteDraftKey(props.who.for));
  if (props.mode !== 'open' && text.trim() === '') return undefined;
  return <Composer {...props} />;
}

function modeOf(live: boolean, stage: RoomStage | undefined): ComposerProps['mode'] {
  if (!live || !stage) return 'kept';
  if (stage.kind === 'write') return 'open';
  return stage.kind === 'read' || stage.kind === 'group' ? 'late' : 'kept';
}
