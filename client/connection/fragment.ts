/**
 * Takes the token out of the page's address (`#TOKEN`) and clears it there at once, so that it stays in no history,
 * bookmark or picture of the screen. Undefined when there is none.
 */
export function takeFragment(): string | undefined {
  const token = location.hash.slice(1);
  if (token === '') return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
