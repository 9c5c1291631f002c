import { expect, test } from 'vitest';
import { isBuiltInPicture, uploadedPictureId } from '#shared/domain/pictures.ts';

test('a picture comes with the program or was uploaded', () => {
  expect(isBuiltInPicture('ward')).toBe(true);
  expect(isBuiltInPicture('toString')).toBe(false);
  expect(uploadedPictureId('upload:AAAAAAAAAAAAAAAAAAAAAA')).toBe('AAAAAAAAAAAAAAAAAAAAAA');
  expect(uploadedPictureId('upload:../etc/passwd')).toBeUndefined();
  expect(uploadedPictureId('ward')).toBeUndefined();
});
