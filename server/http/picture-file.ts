import type { Picture } from '../storage/storage.ts';

/** A picture as it may be kept. */
export interface PictureFile {
  type: Picture['type'];
  width: number;
  height: number;
  /** It is a film. */
  moves: boolean;
  /** The file without what it says beside the picture: Exif, XMP and words may tell where it was taken and by whom. */
  bytes: Uint8Array;
}

/** A piece of a file, with what marks it. */
interface Part {
  name: string;
  bytes: Buffer;
}

/** Reads a PNG, JPEG or WebP file. Undefined for anything else, whatever it calls itself, and for what is cut short. */
export function readPicture(bytes: Uint8Array): PictureFile | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readPng(file) ?? readJpeg(file) ?? readWebp(file);
  } catch (error) {
    // It ends before it should.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const pngAsides = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']);
/** APP1 holds Exif or XMP, APP13 what agencies write; FE is a comment. */
const jpegAsides = new Set(['e1', 'ed', 'fe']);
const scanOfJpeg = 0xda;
const endOfJpeg = 0xd9;
const webpAsides = new Set(['EXIF', 'XMP ']);

function readPng(file: Buffer): PictureFile | undefined {
  if (!file.subarray(0, 8).equals(pngSignature) || nameAt(file, 12) !== 'IHDR') return undefined;
  const parts: Part[] = [];
  // Each chunk: length, name, content, checksum.
  for (let at = 8; parts.at(-1)?.name !== 'IEND';) {
    const end = at + 12 + file.readUInt32BE(at);
    parts.push({ name: nameAt(file, at + 4), bytes: cut(file, at, end) });
    at = end;
  }
  return {
    type: 'image/png',
    width: file.readUInt32BE(16),
    height: file.readUInt32BE(20),
    moves: parts.some(({ name }) => name === 'acTL'),
    bytes: Buffer.concat([pngSignature, ...without(parts, pngAsides)]),
  };
}

/** Markers that begin a frame and so tell its size: C0 to CF, without those for tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readJpeg(file: Buffer): PictureFile | undefined {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined;
  const parts: Part[] = [];
  let size: { width: number; height: number } | undefined;
  let at = 2;
  while (file.readUInt8(at) === 0xff) {
    const marker = file.readUInt8(at + 1);
    // Markers may be padded with further FF.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === endOfJpeg) break;
    const head = at + 2 + file.readUInt16BE(at + 2);
    // A scan has a head of its own; the picture follows it, as far as the next marker.
    const end = marker === scanOfJpeg ? markerAfter(file, head) : head;
    parts.push({ name: marker.toString(16), bytes: cut(file, at, end) });
    if (isFrame(marker)) size = { height: file.readUInt16BE(at + 5), width: file.readUInt16BE(at + 7) };
    at = end;
  }
  if (file.readUInt16BE(at) !== 0xff00 + endOfJpeg) return undefined;
  // What stands after the end is no part of the picture.
  const bytes = [file.subarray(0, 2), ...without(parts, jpegAsides), file.subarray(at, at + 2)];
  return size && { type: 'image/jpeg', ...size, moves: false, bytes: Buffer.concat(bytes) };
}

/** Where the next marker stands. Within a scan FF is followed by 0, or by D0 to D7 where it could be taken up again. */
function markerAfter(file: Buffer, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at !== -1) {
    const next = file.readUInt8(at + 1);
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = file.indexOf(0xff, at + 1);
  }
  throw new RangeError('the scan does not end');
}

function readWebp(file: Buffer): PictureFile | undefined {
  if (nameAt(file, 0) !== 'RIFF' || nameAt(file, 8) !== 'WEBP') return undefined;
  const size = webpSize(file);
  const parts: Part[] = [];
  // It says itself how long it is; what stands after that is no part of the picture.
  for (let at = 12; at < Math.min(file.length, 8 + file.readUInt32LE(4));) {
    const length = file.readUInt32LE(at + 4);
    const end = at + 8 + length + (length % 2);
    parts.push({ name: nameAt(file, at), bytes: cut(file, at, end) });
    at = end;
  }
  const bytes = Buffer.concat([file.subarray(0, 12), ...without(parts, webpAsides)]);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  // The extended kind says at its head what follows: neither Exif nor XMP any more.
  if (nameAt(bytes, 12) === 'VP8X') bytes.writeUInt8(bytes.readUInt8(20) & ~0x0c, 20);
  const moves = parts.some(({ name }) => name === 'ANIM' || name === 'ANMF');
  return size && { type: 'image/webp', ...size, moves, bytes };
}

/** The three kinds of WebP say their size in three ways. */
function webpSize(file: Buffer): { width: number; height: number } | undefined {
  switch (nameAt(file, 12)) {
    case 'VP8 ':
      return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = file.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}

function nameAt(file: Buffer, offset: number): string {
  return file.toString('latin1', offset, offset + 4);
}

function cut(file: Buffer, from: number, to: number): Buffer {
  if (to > file.length) throw new RangeError('the file ends too soon');
  return file.subarray(from, to);
}

function without(parts: readonly Part[], names: ReadonlySet<string>): Buffer[] {
  return parts.flatMap(({ name, bytes }) => (names.has(name) ? [] : [bytes]));
}
