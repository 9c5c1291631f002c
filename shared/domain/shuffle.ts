/**
 * The same items in an order that depends on chance alone (Fisher–Yates). `random` gives 0 ≤ x < 1. Where the order
 * of the input must leave no trace for a given chance, the caller sorts by something meaningless first.
 */
export function shuffled<T>(items: Iterable<T>, random: () => number): T[] {
  const result: T[] = [];
  for (const item of items) {
    const place = Math.floor(random() * (result.length + 1));
    const moved = result[place];
    if (moved === undefined) {
      result.push(item);
    } else {
      result.push(moved);
      result[place] = item;
    }
  }
  return result;
}
