import { AgreedActions } from '../../../../board/agreed-actions.tsx';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../../../state/documents.ts';
import { useText } from '../../../../text/use-text.ts';
import type { StageProps } from '../../task.tsx';
import { restStep, shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';

/** One action at a time. Who is asked to look after one answers before these. */
export function useActionsSteps({ stage }: StageProps): Step[] {
  const t = useText();
  const actions = useActionSteps(false);
  return [{ key: 'prompt', ...shortPrompt(t, stage) }, ...actions, restStep(t)];
}

/** Each action with who, with whom and by when. */
export function useActionSteps(onlyAgreed: boolean): Step[] {
  const t = useText();
  return inOrder(useRows('board', 'actions'))
    .filter(({ agreed }) => agreed || !onlyAgreed)
    .map((action) => ({
      key: `action-${action.id}`,
      sentence: t(action.agreed ? 'room.one.action.agreed' : 'room.one.action'),
      picture: null,
      content: () => <AgreedActions actions={[action]} />,
    }));
}
