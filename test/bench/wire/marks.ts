import { Buffer } from 'node:buffer';

/** A note of the bench says which it is: `@@` and seven digits, in its words. */
const markLength = 9;
const sign = Buffer.from('@@');

/** The words of a note, always as long: with its number at the beginning. */
export function markedText(number: number): string {
  return `@@${String(number).padStart(7, '0')} The taxi came before my tablets did, and nobody on the ward could say when I would be able to go home or whom I could ring in the night.`;
}

/** The numbers of all notes that stand in some bytes, as often as they stand there. */
export function marksIn(bytes: Buffer, start: number, end: number): number[] {
  const message = bytes.subarray(start, end);
  const found: number[] = [];
  let at = message.indexOf(sign);
  while (at !== -1) {
    found.push(numberAt(message, at + 2));
    at = message.indexOf(sign, at + markLength);
  }
  return found;
}

function numberAt(bytes: Buffer, at: number): number {
  let number = 0;
  for (let digit = 0; digit < 7; digit++) number = number * 10 + (bytes[at + digit] ?? 48) - 48;
  return number;
}

/** Recognises messages that it has seen, so that only the first of many receivers reads what is in it. */
export class Memory {
  readonly #slots: { bytes: Buffer; marks: readonly number[] }[] = [];

  /** What `read` found in this message, now or before. */
  marks(bytes: Buffer, start: number, end: number, read: () => readonly number[]): readonly number[] {
    const slot = slotOf(bytes, start, end);
    const known = this.#slots[slot];
    if (known?.bytes.length === end - start && bytes.compare(known.bytes, 0, end - start, start, end) === 0) {
      return known.marks;
    }
    const marks = read();
    this.#slots[slot] = { bytes: Buffer.from(bytes.subarray(start, end)), marks };
    return marks;
  }
}

const slots = 4_096;

function slotOf(bytes: Buffer, start: number, end: number): number {
  let hash = end - start;
  const step = Math.max(1, (end - start) >> 4);
  for (let at = end - 1; at >= start; at -= step) hash = (Math.imul(hash, 31) + (bytes[at] ?? 0)) | 0;
  // The end of a message differs most from one to the next.
  for (let back = 2; back < 14; back++) hash = (Math.imul(hash, 31) + (bytes[end - back] ?? 0)) | 0;
  return (hash >>> 0) % slots;
}
