import type { Picture } from '../storage/storage.ts';

/** What the head of a picture's file says. */
export interface PictureHead {
  type: Picture['type'];
  width: number;
  height: number;
  /** It carries Exif, which may say where and when a photograph was taken. */
  exif: boolean;
}

/** Reads the head of a PNG, JPEG or WebP file. Undefined for anything else, whatever it calls itself. */
export function pictureHead(bytes: Uint8Array): PictureHead | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return pngHead(file) ?? jpegHead(file) ?? webpHead(file);
  } catch (error) {
    // It ends before its head does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function nameAt(file: Buffer, offset: number): string {
  return file.toString('latin1', offset, offset + 4);
}

function pngHead(file: Buffer): PictureHead | undefined {
  if (!file.subarray(0, 8).equals(pngSignature) || nameAt(file, 12) !== 'IHDR') return undefined;
  let exif = false;
  // Each chunk: length, name, content, checksum.
  for (let at = 8; at + 8 <= file.length; at += 12 + file.readUInt32BE(at)) {
    if (nameAt(file, at + 4) === 'eXIf') exif = true;
  }
  return { type: 'image/png', width: file.readUInt32BE(16), height: file.readUInt32BE(20), exif };
}

/** Markers that begin a frame and so tell its size: C0 to CF, without those for tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function jpegHead(file: Buffer): PictureHead | undefined {
  if (file.length < 4 || file.readUInt16BE(0) !== 0xffd8) return undefined;
  let exif = false;
  let at = 2;
  while (file.readUInt8(at) === 0xff) {
    const marker = file.readUInt8(at + 1);
    // Markers may be padded with further FF.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xe1 && nameAt(file, at + 4) === 'Exif') exif = true;
    if (isFrame(marker)) {
      const [height, width] = [file.readUInt16BE(at + 5), file.readUInt16BE(at + 7)];
      return { type: 'image/jpeg', width, height, exif };
    }
    at += 2 + file.readUInt16BE(at + 2);
  }
  return undefined;
}

function webpHead(file: Buffer): PictureHead | undefined {
  if (nameAt(file, 0) !== 'RIFF' || nameAt(file, 8) !== 'WEBP') return undefined;
  let exif = false;
  for (let at = 12; at + 8 <= file.length;) {
    if (nameAt(file, at) === 'EXIF') exif = true;
    const length = file.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  const size = webpSize(file);
  return size && { type: 'image/webp', ...size, exif };
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
