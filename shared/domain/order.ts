/**
 * Rows in the one order that views, screen readers and files share: by position, and those that share one by id, so that
 * the same rows always stand alike. A new array.
 */
export function inOrder<Row extends { id: string; position: number }>(rows: Iterable<Row>): Row[] {
  return [...rows].toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1));
}
