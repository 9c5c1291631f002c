import { useLingui } from '@lingui/react';
import type { TextId } from './ids.ts';

/** The words of an id in the language of the moment, with its placeholders filled in. */
export type Translate = (id: TextId, values?: Readonly<Record<string, string | number>>) => string;

/** Words as a plain string: `t('room.write.done', { count })`. The component is drawn anew in another language. */
export function useText(): Translate {
  const { _ } = useLingui();
  return _;
}
