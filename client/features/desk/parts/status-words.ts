/** What a workshop's status means, in a word or two. */
export function statusWord(status: string): string {
  return words.get(status) ?? status;
}

const words: ReadonlyMap<string, string> = new Map([
  ['draft', 'being prepared'],
  ['lobby', 'doors open'],
  ['live', 'running'],
  ['paused', 'paused'],
  ['closed', 'closed'],
  ['archived', 'archived'],
]);
