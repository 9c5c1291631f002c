import { useOne } from '../../../../state/documents.ts';
import { useCountdown } from '../../../../state/time.ts';
import { hourText } from '../../../../text/time.ts';
import { useText } from '../../../../text/use-text.ts';
import type { StageProps } from '../../task.tsx';
import { shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';

/** When we start again. */
export function useBreakSteps({ stage }: StageProps): Step[] {
  const t = useText();
  const timer = useOne('room', 'timer');
  const { remainingMs } = useCountdown(timer);
  const until = timer?.endsAt && remainingMs !== null && remainingMs > 0 ? timer.endsAt : undefined;
  return until === undefined
    ? [{ key: 'break', ...shortPrompt(t, stage) }]
    : [{ key: 'break', sentence: t('room.one.break', { time: hourText(until) }) }];
}
