import { Refusal } from '#shared/domain/errors.ts';
import type { World } from './handler-context.ts';

/**
 * How a command is refused: `code` or `code: detail`; undefined when it is not. Fails when a refused command wrote
 * something all the same. Anything else that is thrown passes through.
 */
export function refusal(world: World, act: () => void): string | undefined {
  const before = JSON.stringify(world.draft.snapshot());
  try {
    act();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (JSON.stringify(world.draft.snapshot()) !== before)
      throw new Error('refused, but wrote', { cause: error });
    return error.message;
  }
}
