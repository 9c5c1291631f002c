/**
 * How high things are on the map, each measured once under a name. Whoever subscribes hears when there are new ones.
 * The value is a number that grows with each change.
 */
export class Heights {
  readonly #known = new Map<string, number>();
  readonly #listeners = new Set<() => void>();
  #turn = 0;

  readonly turn = (): number => this.#turn;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(key: string): number | undefined {
    return this.#known.get(key);
  }

  /** Measures what is drawn inside with a name (`data-size`) that is new. */
  measure(layer: HTMLElement): void {
    let news = false;
    for (const element of layer.querySelectorAll<HTMLElement>('[data-size]')) {
      const key = element.dataset['size'] ?? '';
      if (this.#known.has(key)) continue;
      this.#known.set(key, element.offsetHeight);
      news = true;
    }
    if (news) this.#tell();
  }

  /** Everything has to be measured anew. */
  readonly forget = (): void => {
    this.#known.clear();
    this.#tell();
  };

  #tell(): void {
    this.#turn += 1;
    for (const listener of this.#listeners) listener();
  }
}
