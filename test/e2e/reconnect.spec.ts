import { expect, test } from '@playwright/test';
import { startRelay, type Relay } from '../support/relay.ts';
import { WireClient } from '../support/wire-client.ts';
import { Phone } from './support/phone.ts';
import { newId, type Setting, startSetting, type SetWorkshop } from './support/setting.ts';
import { localAddress } from './support/visitor.ts';
import { openWindow, phone } from './support/window.ts';

test.describe('a phone whose connection goes and comes back', () => {
  let setting: Setting;
  let workshop: SetWorkshop;
  let relay: Relay;
  test.beforeAll(async () => {
    setting = await startSetting();
    relay = await startRelay(portOf(setting.program.url));
    workshop = await setting.makeWorkshop('Leaving hospital');
    await workshop.beginWriting();
  });
  test.afterAll(async () => {
    await relay.close();
    await setting.stop();
  });

  test('a blip, another network, twenty minutes asleep, a server that fell over: nothing is lost, nothing is there twice', async ({
    browser,
  }) => {
    const alun = await workshop.join('Alun', { groupId: 'staff' });
    const context = await browser.newContext();
    await alun.visitor.lendCookies(context, relay.url);
    const page = await openWindow(context, phone);
    await page.clock.install();
    const own = new Phone(page);
    const saved = own.header.getByText('Saved', { exact: true });
    const add = async (text: string) => {
      await page.getByRole('textbox', { name: 'Your note' }).fill(text);
      await own.button('Add note').click();
    };
    await page.goto(`${relay.url}/p/${alun.id}`);
    await own.write('Before anything.');

    await test.step('a blip', async () => {
      relay.cut();
      await add('In the blip.');
      await expect(saved).toBeVisible();
    });

    await test.step('another network, and the server still holds the old connection', async () => {
      relay.from = '127.0.0.2';
      relay.leave();
      await add('Between two networks.');
      await expect(saved).toBeVisible();
      expect([...relay.seen]).toEqual(['127.0.0.1', '127.0.0.2']);
    });

    await test.step('twenty minutes asleep: the network has forgotten the phone, and the workshop went on', async () => {
      const devtools = await context.newCDPSession(page);
      relay.forget();
      await add('Just before sleep.');
      await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
      const stageId = workshop.stageId('write');
      await workshop.desk.must('stage:edit', { stageId, prompt: 'What would you change first?' });
      await devtools.send('Page.setWebLifecycleState', { state: 'active' });
      await page.clock.fastForward('20:00');
      await expect(own.main.getByText('What would you change first?')).toBeVisible();
      await expect(saved).toBeVisible();
    });

    await test.step('a server that fell over and came back with documents of another epoch', async () => {
      const restarting = setting.program.restart();
      await add('While nobody was there.');
      await expect(own.header.getByText(/^(?:Reconnecting|Offline), 1 waiting$/)).toBeVisible();
      relay.target = portOf(await restarting);
      await expect(saved).toBeVisible({ timeout: 20_000 });
    });

    const written = [
      'Before anything.',
      'In the blip.',
      'Between two networks.',
      'Just before sleep.',
      'While nobody was there.',
    ];
    await expect(page.getByRole('listitem')).toHaveCount(written.length);
    for (const text of written) await expect(own.main.getByText(text)).toBeVisible();
    const veteran = await WireClient.connect({
      url: localAddress(`http://127.0.0.1:${relay.target}`),
      as: `p:${alun.id}`,
      cookie: alun.visitor.cookie,
      newId,
    });
    const stored = Object.values(veteran.map(`mine:${alun.id}`, 'notes')).map((note) => String(note['text']));
    expect(stored.toSorted()).toEqual(written.toSorted());
    veteran.close();
    await context.close();
  });
});

function portOf(url: string): number {
  return Number(new URL(url).port);
}
