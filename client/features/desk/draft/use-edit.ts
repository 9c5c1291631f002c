import type { CommandBody } from '#shared/protocol/registry.ts';
import { useAct } from '../parts/use-act.ts';

type Edit = CommandBody<'workshop:edit'>;
type TextKey = { [K in keyof Edit]-?: NonNullable<Edit[K]> extends string ? K : never }[keyof Edit];

/** Saves fields of the workshop, and says what went wrong. */
export function useEdit() {
  const { act, busy, problem } = useAct();
  return {
    edit: (body: Edit, said?: string) => act('workshop:edit', body, said),
    /** A saver for one text field. */
    saver: (key: TextKey) => (value: string) => act('workshop:edit', { [key]: value }),
    busy,
    problem,
  };
}
