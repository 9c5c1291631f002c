/**
 * The notes that a person has been shown. New ones wait outside until they are let in, so that nothing moves under
 * somebody who reads.
 */
export class CalmNotes {
  #known: ReadonlySet<string>;
  readonly #listeners = new Set<() => void>();

  constructor(ids: Iterable<string>) {
    this.#known = new Set(ids);
  }

  readonly known = (): ReadonlySet<string> => this.#known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Lets in all there are now. */
  letIn(ids: Iterable<string>): void {
    this.#known = new Set(ids);
    for (const listener of this.#listeners) listener();
  }
}
