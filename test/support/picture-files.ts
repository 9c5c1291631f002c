/** The heads of picture files, with nothing worth seeing behind them. */

type Bytes = Uint8Array<ArrayBuffer>;

function joined(...parts: (string | number[] | Uint8Array)[]): Bytes {
  return new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  );
}

function big(value: number, bytes: number): number[] {
  return Array.from({ length: bytes }, (_, place) => (value >> (8 * (bytes - 1 - place))) & 0xff);
}

function little(value: number, bytes: number): number[] {
  return big(value, bytes).toReversed();
}

function pngChunk(name: string, content: number[]): Bytes {
  return joined(big(content.length, 4), name, content, big(0, 4));
}

/** `asides` names parts that say something beside the picture. */
export function pngFile(width: number, height: number, padding = 0, asides: string[] = []): Bytes {
  return joined(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    pngChunk('IHDR', [...big(width, 4), ...big(height, 4), 8, 6, 0, 0, 0]),
    ...asides.map((name) => pngChunk(name, [1, 2, 3, 4])),
    pngChunk('IDAT', Array<number>(padding).fill(0)),
    pngChunk('IEND', []),
  );
}

/** `scans` are pictures within it, as far as the next marker. */
export function jpegFile(
  width: number,
  height: number,
  asides: number[] = [],
  scans: number[][] = [],
): Bytes {
  const frame = [0xff, 0xc0, ...big(11, 2), 8, ...big(height, 2), ...big(width, 2), 1, 0x11, 0, 0];
  const said = asides.map((marker) => joined([0xff, marker, 0, 8], 'Exif', [0, 0]));
  const drawn = scans.map((scan) => joined([0xff, 0xda, 0, 3, 1], scan));
  return joined([0xff, 0xd8], ...said, frame, ...drawn, [0xff, 0xd9]);
}

export function webpFile(width: number, height: number, asides: string[] = []): Bytes {
  const size = [...little(width - 1, 3), ...little(height - 1, 3)];
  const extended = joined('VP8X', little(10, 4), [asides.length > 0 ? 0x0c : 0, 0, 0, 0], size);
  const rest = joined(...asides.map((name) => joined(name, little(4, 4), [1, 2, 3, 4])));
  return joined('RIFF', little(4 + extended.length + rest.length, 4), 'WEBP', extended, rest);
}
