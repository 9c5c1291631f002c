/** Counts milliseconds in steps of two per cent, so that a million of them take no room and no sorting. */
export class Histogram {
  readonly #counts = new Uint32Array(1_200);
  #total = 0;

  add(ms: number): void {
    const step = Math.floor(Math.log(Math.max(ms, least) / least) / perStep);
    const slot = Math.min(this.#counts.length - 1, step);
    this.#counts[slot] = (this.#counts[slot] ?? 0) + 1;
    this.#total += 1;
  }

  /** The value below which this share lies (0.99: the 99th percentile); NaN when there is none. */
  below(share: number): number {
    let left = share * this.#total;
    for (const [slot, count] of this.#counts.entries()) {
      left -= count;
      if (count > 0 && left <= 0) return least * Math.exp((slot + 0.5) * perStep);
    }
    return Number.NaN;
  }
}

const least = 0.001;
const perStep = Math.log(1.02);
