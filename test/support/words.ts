import { i18n } from '@lingui/core';
import { loadTexts } from '../../client/text/texts.ts';
import type { Area } from '../../client/text/ids.ts';
import type { Translate } from '../../client/text/use-text.ts';

/** The English words of parts of the program, as components get them from `useText`. */
export async function englishWords(...areas: readonly Area[]): Promise<Translate> {
  await loadTexts(...areas);
  return i18n._.bind(i18n);
}
