import { expect, test } from 'vitest';
import { headOf, unpacked, type Contents } from '../../../../shared/document/contents.ts';

const packed = (contents: readonly Contents[]) =>
  new Uint8Array(Buffer.concat([headOf(contents), ...contents.map(({ update }) => update)]));

test('documents come out of a body as they went in', () => {
  const contents = [
    { channel: 'room@abc', update: new Uint8Array([10, 0, 255]) },
    { channel: 'board:main@d-e_f', update: new Uint8Array() },
    { channel: 'board:main@d-e_f', update: new Uint8Array([7]) },
    { channel: 'mine:x@y', update: new Uint8Array([10, 10]) },
  ];
  expect(unpacked(packed(contents))).toEqual(contents);
  expect(unpacked(packed([]))).toEqual([]);
});

test('something else is no body', () => {
  expect(() => unpacked(new Uint8Array([1, 2, 3]))).toThrow(SyntaxError);
});
