import type { BoardBallot } from '#shared/document/board.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import type { WorkshopStatus } from '#shared/domain/workshop.ts';

/** The one thing that comes next in a workshop. */
export type NextStep =
  | { kind: 'open-doors' }
  | { kind: 'start'; stage: RoomStage | undefined }
  | { kind: 'resume' }
  | { kind: 'close-voting'; stage: RoomStage }
  | { kind: 'show-results'; ballotId: string }
  | { kind: 'open-stage'; stage: RoomStage; from: RoomStage | undefined }
  | { kind: 'close-workshop' }
  | { kind: 'none' };

/** What the next step follows from. Stages are in the order of the agenda. */
export interface Standing {
  status: WorkshopStatus;
  stages: readonly RoomStage[];
  ballots: readonly BoardBallot[];
}

/** The stage that comes after the open one, or after the last one that was open; undefined at the end. */
export function stageAfter(stages: readonly RoomStage[]): RoomStage | undefined {
  const open = stages.findIndex((stage) => stage.status === 'open');
  const last = open >= 0 ? open : stages.findLastIndex((stage) => stage.status === 'closed');
  return stages.find((stage, index) => index > last && stage.status === 'waiting');
}

/** Says whether opening a stage shows notes that nobody could read yet: none was open for that since writing closed. */
export function firstShowsNotes(stages: readonly RoomStage[], stage: RoomStage): boolean {
  const written = stages.findLastIndex(({ kind, status }) => kind === 'write' && status !== 'waiting');
  const shown = stages.some(
    (other, index) => index > written && showsNotes(other) && other.status !== 'waiting',
  );
  return written >= 0 && showsNotes(stage) && !shown;
}

function showsNotes({ kind }: RoomStage): boolean {
  return kind === 'read' || kind === 'group';
}

/** Decides what the desk's large button does now. */
export function nextStep({ status, stages, ballots }: Standing): NextStep {
  switch (status) {
    case 'draft':
      return { kind: 'open-doors' };
    case 'lobby':
      return { kind: 'start', stage: stages[0] };
    case 'paused':
      return { kind: 'resume' };
    case 'live':
      return stepWhileLive(stages, ballots);
    case 'closed':
      return resultsToShow(ballots) ?? { kind: 'none' };
    case 'archived':
      return { kind: 'none' };
  }
  return status satisfies never;
}

function stepWhileLive(stages: readonly RoomStage[], ballots: readonly BoardBallot[]): NextStep {
  const open = stages.find((stage) => stage.status === 'open');
  if (open?.kind === 'vote') return { kind: 'close-voting', stage: open };
  // Results come before the next stage: whoever decides has to know them.
  const results = resultsToShow(ballots);
  if (results) return results;
  const next = stageAfter(stages);
  return next ? { kind: 'open-stage', stage: next, from: open } : { kind: 'close-workshop' };
}

function resultsToShow(ballots: readonly BoardBallot[]): NextStep | undefined {
  const hidden = ballots.find((ballot) => ballot.status !== 'open' && ballot.result === null);
  return hidden && { kind: 'show-results', ballotId: hidden.id };
}

/** Something that has to be filled in, and the part of the desk where that is done. */
export interface Missing {
  what: 'support' | 'hear-back';
  target: string;
}

/** What has to be filled in before the step can be taken. */
export function missingFor(
  step: NextStep,
  { support, hearBack }: Pick<RoomAbout, 'support' | 'hearBack'>,
): Missing | undefined {
  if (step.kind === 'open-doors' && (support.name === '' || support.phone === '')) {
    return { what: 'support', target: 'support' };
  }
  const closes =
    step.kind === 'close-workshop' || (step.kind === 'open-stage' && step.stage.kind === 'close');
  if (closes && (hearBack.from === '' || hearBack.by === '' || hearBack.way === '')) {
    return { what: 'hear-back', target: 'hear-back' };
  }
  return undefined;
}
