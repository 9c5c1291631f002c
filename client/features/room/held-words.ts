import type { Refused } from '../../connection/ledger.ts';

/** The words that somebody typed into a command; undefined where it holds none. */
export function heldWords({ name, body }: Refused): string | undefined {
  const held = name === 'note:add' || name === 'note:edit' || name === 'word:answer';
  return held || name === 'translation:add' || name === 'translation:edit' ? body.text : undefined;
}
