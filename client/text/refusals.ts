import type { RefusalCode, RefusalDetail } from '#shared/domain/errors.ts';
import { loadTexts } from './texts.ts';
import type { Translate } from './use-text.ts';

/** One plain sentence for a refused command or request, saying what to do. */
export function refusal(t: Translate, code: RefusalCode, detail?: RefusalDetail): string {
  return detail === undefined ? t(`common.refusal.${code}`) : t(`common.refusal.detail.${detail}`);
}

/**
 * The same where the words of every detail are not loaded ahead, as on the way in. Without a network, when they cannot
 * come, it is the sentence without the detail.
 */
export async function refusalInFull(
  t: Translate,
  code: RefusalCode,
  detail?: RefusalDetail,
): Promise<string> {
  const known = await loadTexts('common-live').then(
    () => true,
    () => false,
  );
  return refusal(t, code, known ? detail : undefined);
}
