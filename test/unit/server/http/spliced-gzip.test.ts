import * as fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflated, spliced, stored } from '../../../../server/http/spliced-gzip.ts';

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.constantFrom(0, 65_535, 65_536, 200_000).map((length) => new Uint8Array(length).fill(97)),
);

test('pieces that were compressed apart are one gzip file together', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(bytes, fc.boolean()), { maxLength: 5 }), async (parts) => {
      const pieces = await Promise.all(
        parts.map(async ([part, small]) => (small ? deflated(part) : stored(part))),
      );
      expect(gunzipSync(spliced(pieces)).equals(Buffer.concat(parts.map(([part]) => part)))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('what repeats itself becomes small', async () => {
  const text = Buffer.from('Nobody told us when the letter would come. '.repeat(1_000));
  expect(spliced([await deflated(text)]).length).toBeLessThan(text.length / 50);
});
