import { Refusal } from '#shared/domain/errors.ts';
import { openStage } from '#shared/domain/situation.ts';
import { extendTimer, pauseTimer, resumeTimer, startTimer } from '#shared/domain/timer.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { Timer } from '#shared/domain/workshop.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';

/** The countdown. It belongs to the open stage; without one all of this is `wrong-stage`. */
export const timerHandlers: HandlersOf<'timer:start' | 'timer:pause' | 'timer:add'> = {
  'timer:start'(context) {
    context.require('timer:start');
    const { minutes } = needOpenStage(context);
    const { timer } = context.draft.workshop;
    if (timer.endsAt !== null) return;
    setTimer(
      context,
      timer.remainingMs === null ? startTimer(minutes, context.now) : resumeTimer(timer, context.now),
    );
  },

  'timer:pause'(context) {
    context.require('timer:pause');
    needOpenStage(context);
    setTimer(context, pauseTimer(context.draft.workshop.timer, context.now));
  },

  'timer:add'(context, { minutes }) {
    context.require('timer:add');
    needOpenStage(context);
    setTimer(context, extendTimer(context.draft.workshop.timer, minutes, context.now));
  },
};

function needOpenStage({ draft }: HandlerContext): Stage {
  const stage = openStage(draft);
  if (!stage) throw new Refusal('wrong-stage');
  return stage;
}

function setTimer({ draft }: HandlerContext, timer: Timer): void {
  draft.put('workshops', { ...draft.workshop, timer });
}
