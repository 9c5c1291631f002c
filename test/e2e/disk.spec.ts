import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { readConfig } from '../../server/config.ts';
import { silentLog } from '../../server/log.ts';
import { startServer } from '../../server/services.ts';
import { faultyDisk } from '../support/faulty-disk.ts';
import { Phone } from './support/phone.ts';
import { settle } from './support/setting.ts';
import { openWindow, phone } from './support/window.ts';

const cannotSave = 'The workshop cannot save just now. Your words are kept here. We will keep trying.';

test('while the server’s disk is full a person and the desk read so in a sentence, and later all is saved', async ({
  browser,
}) => {
  const directory = await mkdtemp(path.join(tmpdir(), 'common-thread-disk-'));
  const disk = faultyDisk();
  const config = readConfig({ PORT: '0', DATA_DIR: directory });
  const server = await startServer(config, { disk: disk.thread, log: silentLog() });
  const setUpLink = await server.oneTime.issue('set-up', {});
  const setting = await settle({ url: server.url, setUpLink, stop: () => server.close() });
  const workshop = await setting.makeWorkshop('Leaving hospital');
  await workshop.beginWriting();
  const alun = await workshop.join('Alun', { groupId: 'staff' });
  const context = await browser.newContext();
  await alun.visitor.lendCookies(context);
  await setting.facilitator.lendCookies(context);
  const own = new Phone(await openWindow(context, phone));
  await own.page.goto(`${server.url}/p/${alun.id}`);
  await expect(own.header.getByText('Saved', { exact: true })).toBeVisible();
  const desk = await context.newPage();
  await desk.goto(`${server.url}/f/${setting.facilitatorId}/w/${workshop.id}`);

  disk.fail('before', 'ENOSPC');
  await own.page.getByRole('textbox', { name: 'Your note' }).fill('Nobody rang me.');
  await own.button('Add note').click();
  await expect(own.page.getByRole('main').getByText(cannotSave)).toBeVisible();
  await desk.getByRole('button', { name: '+1 minute' }).click();
  await expect(desk.getByRole('main').getByText(cannotSave)).toBeVisible();

  disk.mend();
  await expect(own.header.getByText('Saved', { exact: true })).toBeVisible();
  await expect(own.page.getByText(cannotSave)).toBeHidden();
  await expect(own.page.getByText('Nobody rang me.')).toBeVisible();
  await expect(desk.getByRole('main').getByText(cannotSave)).toBeHidden();
  await context.close();
  await setting.stop();
  await rm(directory, { recursive: true });
});
