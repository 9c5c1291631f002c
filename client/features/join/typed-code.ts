/** Takes the place of the code in the page's history, where none may stay. */
const taken = 'code-taken';

let arrived: string | undefined;

/**
 * Takes the join code that was typed on the front page; it comes along without standing in any address. Asked again on
 * the same visit it gives the same code, since what is drawn may be thrown away and drawn anew.
 */
export function takeTypedCode(): string | undefined {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'code' in state && typeof state.code === 'string') {
    arrived = state.code;
    history.replaceState(taken, '');
  } else if (state !== taken) arrived = undefined;
  return arrived;
}
