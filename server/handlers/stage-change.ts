import { Refusal } from '#shared/domain/errors.ts';
import { openStage } from '#shared/domain/situation.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { StateView } from '#shared/domain/state.ts';
import { noTimer, startTimer } from '#shared/domain/timer.ts';
import { closeBallot, openBallot } from './ballot-opening.ts';
import type { HandlerContext } from './handler.ts';
import { releaseLate, revealNotes } from './reveal.ts';

/** Refuses with `hear-back-missing` while nobody can tell people what they will hear, when and how. */
export function needHearBack({ workshop }: StateView): void {
  if (workshop.hearFrom === '' || workshop.hearBy === '' || workshop.hearWay === '') {
    throw new Refusal('invalid', 'hear-back-missing');
  }
}

/**
 * Closes the open stage, if any, and opens this one for everybody. A stage that is open already stays as it is, so
 * that two facilitators pressing at once do not restart its timer. A closed stage may be opened again.
 */
export function goToStage(context: HandlerContext, stage: Stage): void {
  if (stage.status === 'open') return;
  if (stage.kind === 'close') needHearBack(context.draft);
  const { draft, now } = context;
  const before = openStage(draft);
  if (before) closeStage(context, before, stage);

  const opened: Stage = { ...stage, status: 'open', openedAt: now, closedAt: null };
  draft.put('stages', opened);
  forgetDone(context, stage);
  const { workshop } = draft;
  draft.put('workshops', {
    ...workshop,
    currentStageId: stage.id,
    timer: startTimer(stage.minutes, now),
    onWall: workshop.onWall && stage.kind !== 'write',
  });

  switch (stage.kind) {
    case 'read':
    case 'group':
      revealNotes(context);
      break;
    case 'vote':
      openBallot(context, opened);
      break;
    case 'welcome':
    case 'write':
    case 'break':
    case 'decide':
    case 'actions':
    case 'close':
      break;
  }
}

/** Closes the open stage, with what follows from leaving it for `next` (undefined: for none). */
export function closeStage(context: HandlerContext, stage: Stage, next: Stage | undefined): void {
  const { draft, now } = context;
  draft.put('stages', { ...stage, status: 'closed', closedAt: now });
  draft.put('workshops', { ...draft.workshop, currentStageId: null, timer: noTimer });
  if (stage.kind === 'vote') {
    for (const ballot of draft.all('ballots')) {
      if (ballot.stageId === stage.id && ballot.status === 'open') closeBallot(context, ballot);
    }
  }
  if (showsNotes(stage) && !(next && showsNotes(next))) releaseLate(context);
}

/** Late notes are taken in while people read or group. */
function showsNotes(stage: Stage): boolean {
  return stage.kind === 'read' || stage.kind === 'group';
}

/** Who was done the last time a stage was open, or needed more time, is not done this time and has time again. */
function forgetDone({ draft }: HandlerContext, stage: Stage): void {
  for (const person of draft.all('participants')) {
    const { doneStageId, moreTimeStageId } = person;
    if (doneStageId !== stage.id && moreTimeStageId !== stage.id) continue;
    draft.put('participants', {
      ...person,
      doneStageId: doneStageId === stage.id ? null : doneStageId,
      moreTimeStageId: moreTimeStageId === stage.id ? null : moreTimeStageId,
    });
  }
}
