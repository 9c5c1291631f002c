import { expect, test } from 'vitest';
import { readPicture } from '../../../../server/http/picture-file.ts';
import { jpegFile, pngFile, webpFile } from '../../../support/picture-files.ts';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

test.each([
  ['image/png', pngFile],
  ['image/jpeg', jpegFile],
  ['image/webp', webpFile],
] as const)('a %s says its size and stays as it is', (type, make) => {
  const bytes = make(640, 480);
  const read = readPicture(bytes);
  expect(read).toMatchObject({ type, width: 640, height: 480, moves: false });
  expect(new Uint8Array(read?.bytes ?? [])).toEqual(bytes);
});

test.each([
  ['PNG', pngFile(4, 3, 5, ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME']), pngFile(4, 3, 5)],
  ['JPEG', jpegFile(4, 3, [0xe1, 0xed, 0xe1, 0xfe]), jpegFile(4, 3)],
  ['WebP', webpFile(4, 3, ['EXIF', 'XMP ']), webpFile(4, 3)],
])('what a %s says beside its picture is left out', (_, bytes, bare) => {
  expect(new Uint8Array(readPicture(bytes)?.bytes ?? [])).toEqual(bare);
});

/** Two scans, with bytes in them that look like the end or like a marker. */
const scanned = jpegFile(
  2,
  2,
  [],
  [
    [1, 0xff, 0, 0xd9, 0xff, 0xd3, 7],
    [9, 0xff, 0, 9],
  ],
);

test('a JPEG keeps every scan, whatever its bytes look like', () => {
  expect(new Uint8Array(readPicture(scanned)?.bytes ?? [])).toEqual(scanned);
});

test.each([
  ['PNG', pngFile(1, 1)],
  ['JPEG', scanned],
  ['WebP', webpFile(1, 1)],
])('what comes after the end of a %s is left out', (_, bytes) => {
  const followed = new Uint8Array([...bytes, ...new TextEncoder().encode('<script>01632 960 123')]);
  expect(new Uint8Array(readPicture(followed)?.bytes ?? [])).toEqual(bytes);
});

test.each([
  ['PNG', pngFile(4, 3, 0, ['acTL'])],
  ['WebP', webpFile(4, 3, ['ANIM', 'ANMF'])],
])('a %s that moves says so', (_, bytes) => {
  expect(readPicture(bytes)?.moves).toBe(true);
});

test('the two small kinds of WebP that browsers write say their size too', () => {
  const lossy = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';
  const lossless = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==';
  for (const file of [lossy, lossless]) {
    expect(readPicture(bytesOf(file))).toMatchObject({ type: 'image/webp', width: 1, height: 1 });
  }
});

test.each([
  ['nothing', new Uint8Array()],
  ['words', new TextEncoder().encode('GIF89a')],
  ['a PNG that ends too soon', pngFile(5, 5).slice(0, 15)],
  ['a JPEG that ends too soon', jpegFile(5, 5).slice(0, 6)],
  ['a JPEG whose scan does not end', scanned.slice(0, -2)],
  ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xd9, 0, 2, 0, 0])],
  ['a WebP that ends too soon', webpFile(5, 5).slice(0, 18)],
])('%s is no picture', (_, bytes) => {
  expect(readPicture(bytes)).toBeUndefined();
});
