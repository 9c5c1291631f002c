import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../../../state/documents.ts';
import { Text } from '../../../../text/text.tsx';
import { useText } from '../../../../text/use-text.ts';
import type { StageProps } from '../../task.tsx';
import { restStep, shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';

/** One decision at a time, with its reason. */
export function useDecideSteps({ stage }: StageProps): Step[] {
  const t = useText();
  const decisions = useDecisionSteps();
  return [{ key: 'prompt', ...shortPrompt(t, stage) }, ...decisions, restStep(t)];
}

/** What was chosen and what was set aside, each with why. */
export function useDecisionSteps(): Step[] {
  const t = useText();
  const titles = new Map(useRows('board', 'themes').map(({ id, title }) => [id, title]));
  return inOrder(useRows('board', 'priorities')).map(({ id, outcome, statement, reason }) => ({
    key: `decision-${id}`,
    sentence: t(`room.one.${outcome}`),
    words: { text: statement === '' ? (titles.get(id) ?? '') : statement, language: null },
    picture: null,
    content: () => (
      <p>
        <Text id="room.one.why" values={{ reason: <bdi>{reason}</bdi> }} />
      </p>
    ),
  }));
}
