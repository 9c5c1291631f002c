let away = false;
const changed = new EventTarget();

/** While somebody is away nothing is told; what happened meanwhile is in the list. */
export function setAway(on: boolean): void {
  away = on;
  changed.dispatchEvent(new Event('change'));
}

/** Whether somebody takes a break from the screen. */
export function isAway(): boolean {
  return away;
}

/** Calls whenever somebody goes or comes back. */
export function followAway(listener: () => void): void {
  changed.addEventListener('change', listener);
}
