import { Refusal } from '#shared/domain/errors.ts';
import { limits } from '#shared/domain/limits.ts';
import { changedVersion } from '#shared/domain/version-changes.ts';

/**
 * Versions with one of them changed, field by field. Refuses the language the words are in already with `invalid`, and
 * more languages than there may be with `limit-reached`. A version in which nothing is said any more goes.
 */
export function translated<Version extends object>(
  versions: Readonly<Record<string, Version>>,
  own: string,
  language: string,
  words: Version,
): Record<string, Version> {
  if (language === own) throw new Refusal('invalid');
  const { [language]: before, ...others } = versions;
  const version = changedVersion(before, words);
  if (Object.keys(version).length === 0) return others;
  if (Object.keys(others).length >= limits.languages) throw new Refusal('limit-reached');
  return { ...others, [language]: version };
}
