import { expect, test } from 'vitest';
import { hashOf } from '../../../../server/identity/key.ts';
import { codeLookUpId, createLinks } from '../../../../server/identity/links.ts';
import { createWorld, id, personRow } from '../../../support/handler-context.ts';

const url = 'https://workshop.example.org';
const links = createLinks(Buffer.alloc(32, 7), url);

function tokenOf(address: string): string {
  return new URL(address).hash.slice(1);
}

test('an address carries its token in the fragment: 22 characters that reach no server log', () => {
  const over = links.over(createWorld().draft);
  for (const [path, address] of [
    ['/join', over.join()],
    ['/screen', over.screen()],
    ['/support', over.support()],
  ] as const) {
    expect(new URL(address).origin).toBe(url);
    expect(new URL(address).pathname).toBe(path);
    expect(tokenOf(address)).toMatch(/^[A-Za-z0-9_-]{22}$/);
  }
});

test('the same key, kind, id and generation give the same link; anything else another', () => {
  const { draft } = createWorld();
  const over = links.over(draft);
  expect(createLinks(Buffer.alloc(32, 7), url).over(draft).join()).toBe(over.join());
  const renewed = createWorld({ workshop: { joinGeneration: 2 } }).draft;
  const others = [
    createLinks(Buffer.alloc(32, 8), url).over(draft).join(),
    links.over(renewed).join(),
    over.screen(),
    over.support(),
  ];
  expect(new Set([over.join(), ...others].map(tokenOf)).size).toBe(5);
});

test('only the hash of a token is stored', () => {
  const { draft } = createWorld();
  links.set(draft, 'join', 1);
  const over = links.over(draft);
  expect(draft.get('links', hashOf(tokenOf(over.join())))).toMatchObject({
    kind: 'join',
    subjectId: id('workshop'),
  });
  expect(JSON.stringify(draft.snapshot())).not.toContain(tokenOf(over.join()));
  expect(JSON.stringify(draft.snapshot())).not.toContain(over.code().replace('-', ''));
});

test('renewing a link takes the old one out, with its code, and leaves the others', () => {
  const { draft } = createWorld();
  for (const kind of ['join', 'screen', 'support'] as const) links.set(draft, kind, 1);
  const before = [...draft.all('links')];
  links.set(draft, 'join', 2);
  const after = [...draft.all('links')];
  expect(after.map(({ kind }) => kind).sort()).toEqual(['code', 'join', 'screen', 'support']);
  for (const kind of ['join', 'code'] as const) {
    expect(after.find((link) => link.kind === kind)?.id).not.toBe(
      before.find((link) => link.kind === kind)?.id,
    );
  }
  expect(after.filter(({ kind }) => kind === 'screen')).toEqual(
    before.filter(({ kind }) => kind === 'screen'),
  );
});

test('a return link is its person’s own: a new one ends the old, and a removed person has none', () => {
  const { draft } = createWorld({ participants: [personRow('Ann'), personRow('Ben')] });
  links.setReturn(draft, id('Ann'), 1);
  links.setReturn(draft, id('Ben'), 1);
  const ben = [...draft.all('links')].find((link) => link.subjectId === id('Ben'));
  links.setReturn(draft, id('Ann'), 2);
  expect([...draft.all('links')]).toHaveLength(2);
  links.dropReturn(draft, id('Ann'));
  expect([...draft.all('links')]).toEqual([ben]);
});

test('a return link leads to whom it says', () => {
  const { draft } = createWorld({ participants: [personRow('Ann')] });
  links.setReturn(draft, id('Ann'), 1);
  const address = links.over(draft).returnTo(id('Ann'));
  expect(draft.get('links', hashOf(tokenOf(address)))?.subjectId).toBe(id('Ann'));
  expect(links.over(draft).returnTo(id('nobody'))).toBe('');
});

test('the same person’s id in another workshop has another return link', () => {
  const participants = [personRow('Ann')];
  const here = createWorld({ participants }).draft;
  const there = createWorld({ workshop: { id: id('elsewhere') }, participants }).draft;
  const addresses = [here, there].map((draft) => links.over(draft).returnTo(id('Ann')));
  expect(new Set(addresses).size).toBe(2);
});

test('a join code has eight symbols without look-alikes, written four and four', () => {
  const codes = Array.from({ length: 200 }, (_, generation) =>
    links.over(createWorld({ workshop: { joinGeneration: generation } }).draft).code(),
  );
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
  expect(new Set(codes).size).toBe(200);
  expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(31);
});

test('a code is found however it is typed', () => {
  const { draft } = createWorld();
  links.set(draft, 'join', 1);
  const code = links.over(draft).code();
  for (const typed of [
    code,
    code.toLowerCase(),
    code.replace('-', ' '),
    ` ${code.replace('-', '')} `,
    code.replace('-', '–'),
  ]) {
    const found = codeLookUpId(typed);
    expect(found && draft.get('links', found)?.kind).toBe('code');
  }
});

test('what cannot be a code is not looked up', () => {
  for (const typed of ['', 'ABCD', 'ABCD-EFG0', 'ABCD-EFGHJ', 'ABCDEFG!'])
    expect(codeLookUpId(typed)).toBeUndefined();
});
