/** Something that was done over some time, by a clock that counts events: it took effect at one moment in between. */
export interface Operation<State> {
  began: number;
  ended: number;
  /** The state after it, or undefined where it could not have come to what it came to in this state. */
  apply: (state: State) => State | undefined;
}

/**
 * Says whether all operations can be put in one order in which each takes effect between its beginning and its end and
 * comes to what it came to (the search of Wing and Gong). `key` tells states apart.
 */
export function isLinearizable<State>(
  operations: readonly Operation<State>[],
  initial: State,
  key: (state: State) => string,
): boolean {
  const inOrder = operations.toSorted((one, other) => one.ended - other.ended);
  const tried = new Set<string>();

  function search(left: readonly number[], state: State): boolean {
    if (left.length === 0) return true;
    const known = `${left.join(',')} ${key(state)}`;
    if (tried.has(known)) return false;
    tried.add(known);
    const firstEnd = Math.min(...left.map((index) => inOrder[index]?.ended ?? 0));
    return left.some((index) => {
      const operation = inOrder[index];
      // Nothing takes effect before what had ended when it began.
      if (!operation || operation.began > firstEnd) return false;
      const next = operation.apply(state);
      return (
        next !== undefined &&
        search(
          left.filter((other) => other !== index),
          next,
        )
      );
    });
  }
  return search([...inOrder.keys()], initial);
}
