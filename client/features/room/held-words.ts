import type { Refused } from '../../connection/outbox.ts';

/** The words that a refused command held; undefined where it held none. */
export function heldWords(entry: Refused): string | undefined {
  const held = entry.name === 'note:add' || entry.name === 'note:edit' || entry.name === 'word:answer';
  return held ? entry.body.text : undefined;
}
