/** Letters and digits of a join code. */
export const joinCodeLength = 8;

/** A join code as a person typed it, without what does not matter: case, spaces and hyphens. */
export function symbolsOfCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '');
}
