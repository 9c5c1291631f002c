/** Takes the join code that was typed on the front page; it comes along without standing in any address. */
export function takeTypedCode(): string | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('code' in state)) return undefined;
  history.replaceState(null, '');
  return typeof state.code === 'string' ? state.code : undefined;
}
