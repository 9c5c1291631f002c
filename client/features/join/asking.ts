import type { AboutIn, Worded } from '#shared/domain/versions.ts';
import type { JoinView } from '#shared/protocol/rest.ts';
import type { TextId } from '../../text/ids.ts';
import type { Draft, JoinAnswers } from './answers.ts';

/** What a workshop is and says of itself in the reader's language. */
export interface Told {
  workshop: JoinView;
  about: AboutIn;
}

/** What both ways of asking are given. */
export interface AskingProps extends Told {
  draft: Draft;
  change: (change: Partial<Draft>) => void;
  /** Sends the answers; why it was refused comes back, or nothing when it worked. */
  onJoin: (answers: JoinAnswers) => Promise<TextId | undefined>;
}

/** A group that somebody may belong to. */
export type GroupChoice = Worded & { id: string };
