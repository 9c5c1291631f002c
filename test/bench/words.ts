import { median } from './figures.ts';

/** A number with as many digits as matter. */
export function written(number: number): string {
  if (!Number.isFinite(number)) return '–';
  const size = Math.abs(number);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : 2;
  return number.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The median with the least and the most. */
export function spread(numbers: readonly number[]): string {
  const middle = median(numbers);
  if (middle === undefined) return '–';
  if (numbers.length === 1) return written(middle);
  return `${written(middle)} (${written(Math.min(...numbers))}–${written(Math.max(...numbers))})`;
}
