import type { RefusalCode, RefusalDetail } from '#shared/domain/errors.ts';
import type { TextId } from './ids.ts';
import { loadTexts } from './texts.ts';
import type { Translate } from './use-text.ts';

/** One plain sentence for a refused command or request, saying what to do. */
export function refusal(t: Translate, code: RefusalCode, detail?: RefusalDetail): string {
  return t(refusalId(code, detail));
}

function refusalId(code: RefusalCode, detail?: RefusalDetail): TextId {
  return detail === undefined ? `common.refusal.${code}` : `common.refusal.detail.${detail}`;
}

/**
 * The same where the words of every detail are not loaded ahead, as on the way in, and for a page that stays when somebody
 * chooses another language: its id, once the words are here. Without a network, when they cannot come, it is the sentence
 * without the detail.
 */
export async function refusalInFull(code: RefusalCode, detail?: RefusalDetail): Promise<TextId> {
  const known = await loadTexts('common-live').then(
    () => true,
    () => false,
  );
  return refusalId(code, known ? detail : undefined);
}
