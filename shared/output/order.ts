/** Rows by position; those that share one, by id, so that the same rows always give the same report. */
export function inOrder<Row extends { id: string; position: number }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}
