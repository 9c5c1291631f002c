/** Why a figure says less than it seems to. */
export type Mark = 'load' | 'limits' | 'behind' | 'lost' | 'differ';

/** What was measured, by row and system: one number of each repetition, in their order. */
export class Figures {
  readonly #numbers = new Map<string, number[]>();
  readonly #marks = new Map<string, Set<Mark>>();

  add(row: string, system: string, number: number): void {
    const key = `${row}|${system}`;
    this.#numbers.set(key, [...(this.#numbers.get(key) ?? []), number]);
  }

  mark(row: string, system: string, mark: Mark): void {
    const key = `${row}|${system}`;
    this.#marks.set(key, (this.#marks.get(key) ?? new Set()).add(mark));
  }

  of(row: string, system: string): readonly number[] {
    return this.#numbers.get(`${row}|${system}`) ?? [];
  }

  marksOf(row: string, system: string): readonly Mark[] {
    return [...(this.#marks.get(`${row}|${system}`) ?? [])];
  }

  /** One system beside another, repetition by repetition. */
  ratios(row: string, system: string, other: string): number[] {
    const others = this.of(row, other);
    return this.of(row, system).flatMap((number, index) => {
      const beside = others[index];
      return beside === undefined || beside === 0 ? [] : [number / beside];
    });
  }
}

/** The middle one; undefined of none. */
export function median(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)];
}
