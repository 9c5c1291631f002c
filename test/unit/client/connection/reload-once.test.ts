import { expect, test } from 'vitest';
import { forgetReload, reloadOnce } from '../../../../client/connection/reload-once.ts';
import { memoryKeeping } from '../../../support/realtime-world.ts';

test('a page is loaded anew once for each reason, and again only after it has been well', () => {
  const { session } = memoryKeeping();
  const reloads: string[] = [];
  const attempt = (reason: string) => reloadOnce(session, reason, () => reloads.push(reason));
  expect([attempt('outdated'), attempt('outdated'), attempt('missing')]).toEqual([true, false, true]);
  expect(reloads).toEqual(['outdated', 'missing']);
  forgetReload(session, 'outdated');
  expect([attempt('outdated'), attempt('missing')]).toEqual([true, false]);
});
