import { expect, test } from 'vitest';
import { pictureHead } from '../../../../server/http/picture-file.ts';
import { jpegFile, pngFile, webpFile } from '../../../support/picture-files.ts';

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));

test.each([
  ['image/png', pngFile],
  ['image/jpeg', jpegFile],
  ['image/webp', webpFile],
] as const)('the head of a %s says its size', (type, make) => {
  expect(pictureHead(make(640, 480))).toEqual({ type, width: 640, height: 480, exif: false });
});

test('Exif is seen in each kind of file', () => {
  expect(pictureHead(pngFile(1, 1, 0, true))?.exif).toBe(true);
  expect(pictureHead(jpegFile(1, 1, true))?.exif).toBe(true);
  expect(pictureHead(webpFile(1, 1, true))?.exif).toBe(true);
});

test('the two small kinds of WebP that browsers write say their size too', () => {
  const lossy = 'UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';
  const lossless = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==';
  for (const file of [lossy, lossless]) {
    expect(pictureHead(bytesOf(file))).toEqual({ type: 'image/webp', width: 1, height: 1, exif: false });
  }
});

test.each([
  ['nothing', new Uint8Array()],
  ['words', new TextEncoder().encode('GIF89a')],
  ['a PNG that ends too soon', pngFile(5, 5).slice(0, 15)],
  ['a JPEG that ends too soon', jpegFile(5, 5).slice(0, 6)],
  ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xd9, 0, 2, 0, 0])],
  ['a WebP that ends too soon', webpFile(5, 5).slice(0, 18)],
])('%s is no picture', (_, bytes) => {
  expect(pictureHead(bytes)).toBeUndefined();
});
