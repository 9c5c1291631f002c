import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const deflate = promisify(deflateRaw);

/** A piece of a gzip file that can stand beside any other. */
export interface Piece {
  /** Whole deflate blocks that end on a byte and look back at nothing before them. */
  blocks: Uint8Array;
  /** Of what they hold: bytes, and checksum. */
  length: number;
  crc: number;
}

/** Deflate, no name, no time, made by whatever system. */
const head = Uint8Array.of(31, 139, 8, 0, 0, 0, 0, 0, 0, 255);
/** A last block that holds nothing. */
const end = Uint8Array.of(1, 0, 0, 255, 255);
const mostStored = 65_535;

/** Bytes as they are, where compressing them would cost more than it saves. */
export function stored(bytes: Uint8Array): Piece {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += mostStored) {
    const block = bytes.subarray(at, at + mostStored);
    const mark = Buffer.alloc(5);
    mark.writeUInt16LE(block.length, 1);
    mark.writeUInt16LE(~block.length & 0xffff, 3);
    blocks.push(mark, block);
  }
  return { blocks: Buffer.concat(blocks), length: bytes.length, crc: crc32(bytes) };
}

/** Compresses outside the main thread. */
export async function deflated(bytes: Uint8Array): Promise<Piece> {
  const blocks = await deflate(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
  return { blocks, length: bytes.length, crc: crc32(bytes) };
}

/** One gzip file (RFC 1952) of pieces that were compressed each by itself, without touching what they hold. */
export function spliced(pieces: readonly Piece[]): Buffer {
  let crc = 0;
  let length = 0;
  for (const piece of pieces) {
    crc = checksumOfBoth(crc, piece.crc, piece.length);
    length += piece.length;
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc, 0);
  trailer.writeUInt32LE(length % 2 ** 32, 4);
  return Buffer.concat([head, ...pieces.map(({ blocks }) => blocks), end, trailer]);
}

/** CRC-32 is a remainder of polynomials over two elements, written with the lowest power in the highest bit. */
const polynomial = 0xed_b8_83_20;
const one = 0x80_00_00_00;
const powers = [product(0x00_80_00_00, one)];

/** The checksum of two runs of bytes from the checksum of each: the first is moved up by the length of the second. */
function checksumOfBoth(first: number, second: number, secondLength: number): number {
  let shift = one;
  for (let left = secondLength, n = 0; left > 0; left = Math.floor(left / 2), n += 1) {
    if (left % 2 === 1) shift = product(powerOf(n), shift);
  }
  return (product(shift, first) ^ second) >>> 0;
}

/** x to the power of eight (a byte) times two to the power of n. */
function powerOf(n: number): number {
  const known = powers[n];
  if (known !== undefined) return known;
  const half = powerOf(n - 1);
  return (powers[n] = product(half, half));
}

function product(left: number, right: number): number {
  let sum = 0;
  let factor = right;
  for (let bit = one; bit !== 0; bit >>>= 1) {
    if (left & bit) sum ^= factor;
    factor = factor & 1 ? (factor >>> 1) ^ polynomial : factor >>> 1;
  }
  return sum >>> 0;
}
