import { beforeEach, expect, test, vi } from 'vitest';
import { heldBack } from '../../../support/held-back.ts';

let kept: Map<string, string>;
let page: EventTarget;

beforeEach(() => {
  vi.resetModules();
  kept = new Map();
  page = new EventTarget();
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

async function freshPage() {
  const language = await import('../../../../client/state/language.ts');
  const { currentLanguage } = await import('../../../../client/text/texts.ts');
  return { ...language, currentLanguage };
}

/** Another window of this device has chosen. */
function chosenElsewhere(language: string): void {
  kept.set('language', language);
  page.dispatchEvent(Object.assign(new Event('storage'), { key: 'language' }));
}

test('a page follows what is chosen in another window of the device', async () => {
  const { speakOwnLanguage, currentLanguage, readingLanguage } = await freshPage();
  await speakOwnLanguage();
  chosenElsewhere('cy');
  await vi.waitFor(() => expect([currentLanguage(), readingLanguage()]).toEqual(['cy', 'cy']));
});

test('of two choices the later one stays, in the interface and in what a workshop says, whichever words come first', async () => {
  const letWelsh = heldBack('../../client/text/cy/common.json');
  const { chooseLanguage, currentLanguage, readingLanguage } = await freshPage();
  const first = chooseLanguage('cy');
  await chooseLanguage('ur');
  letWelsh();
  await first;
  expect([currentLanguage(), readingLanguage()]).toEqual(['ur', 'ur']);
});

test('a language whose words cannot be had now is spoken once the server is reached', async () => {
  let reached = false;
  vi.stubGlobal('fetch', async () => {
    if (!reached) throw new TypeError('no network');
    return { ok: true };
  });
  kept.set('language', 'cy');
  vi.doMock('../../../../client/text/cy/common.json', async (original) => {
    if (!reached) throw new TypeError('no network');
    return original();
  });
  const { speakOwnLanguage, currentLanguage } = await freshPage();
  await speakOwnLanguage();
  expect(currentLanguage()).toBe('en');
  reached = true;
  page.dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(currentLanguage()).toBe('cy'));
});
