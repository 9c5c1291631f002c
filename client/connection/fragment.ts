/** Tokens are longer than any name of a place on a page. */
const shortestToken = 20;

let arrived: { path: string; token: string } | undefined;

/**
 * Takes the token out of the page's address (`#TOKEN`) and clears it there at once, so that it stays in no history,
 * bookmark or picture of the screen. Undefined when there is none: a short fragment is a place on the page. Asked again
 * on the same page it gives the same token, since what is drawn may be thrown away and drawn anew.
 */
export function takeFragment(): string | undefined {
  const path = location.pathname;
  const token = location.hash.slice(1);
  if (token.length >= shortestToken) {
    history.replaceState(history.state, '', path + location.search);
    arrived = { path, token };
  }
  if (arrived?.path !== path) arrived = undefined;
  return arrived?.token;
}

/** Loads the page anew when a link with another token is opened on the same page: browsers only change the fragment. */
export function reloadOnNewFragment(): void {
  addEventListener('hashchange', () => {
    if (location.hash.length > shortestToken) location.reload();
  });
}
