import type { BoardBallot } from '#shared/document/board.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { Fold } from '../parts/panel.tsx';
import { PaperBallots } from './paper-ballots.tsx';
import { PaperNotes } from './paper-notes.tsx';

interface PaperProps {
  about: RoomAbout;
  stage: RoomStage;
  ballot: BoardBallot | undefined;
}

/** Sheets of paper, typed in one after the other without leaving the keyboard. */
export function Paper({ about, stage, ballot }: PaperProps) {
  const t = useText();
  switch (stage.kind) {
    case 'write':
    case 'read':
    case 'group':
      return (
        <Fold title={t('desk.paper.title.notes')} id="paper">
          <PaperNotes about={about} late={stage.kind !== 'write'} />
        </Fold>
      );
    case 'vote':
      return ballot?.status === 'open' ? (
        <Fold title={t('desk.paper.title.ballots')} id="paper">
          <PaperBallots key={ballot.id} about={about} ballot={ballot} />
        </Fold>
      ) : null;
    case 'welcome':
    case 'break':
    case 'decide':
    case 'actions':
    case 'close':
      return null;
  }
  return stage.kind satisfies never;
}
