import { joinCodeLength, symbolsOfCode } from '#shared/domain/join-code.ts';
import type { Translate } from '../../text/use-text.ts';

/** What is wrong with a join code that nobody has looked up yet: `missing` where there is none; undefined for a whole one. */
export function codeFault(t: Translate, typed: string, missing: string): string | undefined {
  const { length } = symbolsOfCode(typed);
  if (length === 0) return missing;
  return length === joinCodeLength
    ? undefined
    : t('arrive.code.length', { typed: length, of: joinCodeLength });
}
