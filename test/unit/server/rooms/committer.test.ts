import { expect, test } from 'vitest';
import { handlers } from '../../../../server/handlers/registry.ts';
import { StorageUnavailable } from '../../../../server/storage/storage.ts';
import { fakeClock } from '../../../support/clock.ts';
import { settled, startRoom, type TestRoom } from '../../../support/live-room.ts';

const note = (world: TestRoom, text = 'Nobody told us.') => ({
  noteId: world.chance.newId(),
  text,
  consent: null,
});

async function writing(changes: Parameters<typeof startRoom>[0] = {}) {
  const world = await startRoom(changes);
  const ada = await world.join('Ada');
  const ben = await world.join('Ben', 'lived');
  await world.openStage('write');
  return { world, ada, ben, texts: () => [...world.room.state.all('notes')].map((one) => one.text) };
}

test('what was asked together is stored together, in one revision', async () => {
  const { world, ada, ben, texts } = await writing();
  const before = world.room.revision;
  const replies = await Promise.all([
    world.send(ada, 'note:add', note(world, 'one')),
    world.send(ben, 'note:add', note(world, 'two')),
    world.send(ada, 'participant:done', { done: true }),
  ]);
  expect(replies).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(world.room.revision).toBe(before + 1);
  expect(texts()).toEqual(['one', 'two']);
});

test('what waits while a batch is stored becomes the next batch', async () => {
  const { world, ada, ben } = await writing();
  const { promise, resolve } = Promise.withResolvers<void>();
  world.fail((n) => (n === 1 ? { kind: 'slow', until: promise } : undefined));
  const before = world.room.revision;
  const first = world.send(ada, 'note:add', note(world));
  await settled();
  const later = [
    world.send(ada, 'note:add', note(world)),
    world.send(ben, 'note:add', note(world)),
    world.send(ben, 'participant:done', { done: true }),
  ];
  await settled();
  expect(world.room.revision).toBe(before);
  resolve();
  await Promise.all([first, ...later]);
  expect(world.room.revision).toBe(before + 2);
});

test('one that is refused is left out alone, and later ones see what earlier ones changed', async () => {
  const { world, ada, ben, texts } = await writing();
  const first = note(world, 'first');
  const replies = await Promise.all([
    world.send(ada, 'note:add', first),
    world.send(ben, 'note:edit', { noteId: first.noteId, text: 'mine now', version: 1 }),
    world.send(ada, 'note:edit', { noteId: first.noteId, text: 'better', version: 1 }),
    world.send(ben, 'stage:close', { stageId: first.noteId }),
  ]);
  expect(replies).toEqual([
    { ok: true },
    { ok: false, code: 'forbidden', detail: undefined },
    { ok: true },
    { ok: false, code: 'forbidden', detail: undefined },
  ]);
  expect(texts()).toEqual(['better']);
});

test('a handler that throws is internal, is logged without words, and stores nothing of its own', async () => {
  const { world, ada, ben, texts } = await writing({
    handlers: {
      ...handlers,
      'note:add'(context, body) {
        handlers['note:add'](context, body);
        if (body.text === 'poison') throw new TypeError(`cannot read ${body.text}`);
      },
    },
  });
  const replies = await Promise.all([
    world.send(ada, 'note:add', note(world, 'poison')),
    world.send(ben, 'note:add', note(world, 'fine')),
  ]);
  expect(replies).toEqual([{ ok: false, code: 'internal' }, { ok: true }]);
  expect(texts()).toEqual(['fine']);
  expect(world.log).toMatchObject([{ event: 'bug', fields: { name: 'note:add' } }]);
  expect(JSON.stringify(world.log)).not.toContain('poison');
});

test('after a lost race everything is checked again, against what is stored', async () => {
  const { world, ada, texts } = await writing();
  world.fail((n) => (n <= 2 ? { kind: 'race' } : undefined));
  expect(await world.send(ada, 'note:add', note(world, 'third time'))).toEqual({ ok: true });
  expect(texts()).toEqual(['third time']);
});

test('a race that is never won is unavailable, and the room goes on afterwards', async () => {
  const { world, ada, texts } = await writing();
  world.fail(() => ({ kind: 'race' }));
  expect(await world.send(ada, 'note:add', note(world))).toEqual({ ok: false, code: 'unavailable' });
  world.fail(() => undefined);
  expect(await world.send(ada, 'note:add', note(world, 'now'))).toEqual({ ok: true });
  expect(texts()).toEqual(['now']);
});

test('when something cannot be stored each goes alone, and only that one is refused and logged', async () => {
  const { world, ada, ben, texts } = await writing();
  world.fail((_, batch) =>
    JSON.stringify(batch.changes).includes('unstorable') ? { kind: 'constraint' } : undefined,
  );
  const replies = await Promise.all([
    world.send(ada, 'note:add', note(world, 'one')),
    world.send(ben, 'note:add', note(world, 'unstorable')),
    world.send(ada, 'note:add', note(world, 'three')),
  ]);
  expect(replies).toEqual([{ ok: true }, { ok: false, code: 'internal' }, { ok: true }]);
  expect(texts()).toEqual(['one', 'three']);
  expect(world.log).toMatchObject([{ event: 'constraint', fields: { name: 'note:add' } }]);
});

test('a retry that the rules would take again is known by its id and takes effect once', async () => {
  const { world, ada, ben } = await writing();
  const again = world.chance.newId();
  await world.send(ada, 'participant:done', { done: true }, again);
  await world.send(ada, 'participant:done', { done: false });
  const replies = await Promise.all([
    world.send(ben, 'note:add', note(world)),
    world.send(ada, 'participant:done', { done: true }, again),
  ]);
  expect(replies).toEqual([{ ok: true }, { ok: true }]);
  expect(world.room.state.get('participants', ada.id)?.doneStageId).toBeNull();
});

test('a retry that the rules would refuse now is still answered with yes', async () => {
  const { world, ada } = await writing();
  const body = note(world);
  const id = world.chance.newId();
  await world.send(ada, 'note:add', body, id);
  await world.openStage('read');
  expect(await world.send(ada, 'note:add', body, id)).toEqual({ ok: true });
  expect([...world.room.state.all('notes')]).toHaveLength(1);
});

test('the same id with another body is refused, in flight and long after', async () => {
  const { world, ada, texts } = await writing();
  const id = world.chance.newId();
  const body = note(world, 'first');
  const [first, other] = await Promise.all([
    world.send(ada, 'note:add', body, id),
    world.send(ada, 'note:add', { ...body, text: 'other' }, id),
  ]);
  expect([first, other]).toEqual([{ ok: true }, { ok: false, code: 'id-reused' }]);
  expect(await world.send(ada, 'note:add', note(world, 'third'), id)).toEqual({
    ok: false,
    code: 'id-reused',
  });
  expect(texts()).toEqual(['first']);
});

test('ids belong to their sender', async () => {
  const { world, ada, ben, texts } = await writing();
  const id = world.chance.newId();
  await world.send(ada, 'note:add', note(world, 'of Ada'), id);
  expect(await world.send(ben, 'note:add', note(world, 'of Ben'), id)).toEqual({ ok: true });
  expect(texts()).toEqual(['of Ada', 'of Ben']);
});

test('a twin of a command in flight waits for the same commit', async () => {
  const { world, ada } = await writing();
  const { promise, resolve } = Promise.withResolvers<void>();
  world.fail(() => ({ kind: 'slow', until: promise }));
  const id = world.chance.newId();
  const body = note(world);
  const answered: string[] = [];
  const replies = [1, 2].map(async (n) => {
    const reply = await world.send(ada, 'note:add', body, id);
    answered.push(`${n}`);
    return reply;
  });
  await settled();
  expect(answered).toEqual([]);
  resolve();
  expect(await Promise.all(replies)).toEqual([{ ok: true }, { ok: true }]);
  expect([...world.room.state.all('notes')]).toHaveLength(1);
});

test.each(['reject-before', 'reject-after'] as const)(
  'after an unknown outcome (%s) the rows say what got through before anyone is answered',
  async (kind) => {
    const { world, ada, ben, texts } = await writing();
    world.fail((n) => (n === 1 ? { kind } : undefined));
    const stored = kind === 'reject-after';
    const replies = await Promise.all([
      world.send(ada, 'note:add', note(world, 'one')),
      world.send(ben, 'note:remove', { noteId: world.chance.newId() }),
    ]);
    // A refusal may have rested on what was not stored: it is asked again.
    expect(replies).toEqual([
      stored ? { ok: true } : { ok: false, code: 'unavailable' },
      { ok: false, code: 'unavailable' },
    ]);
    expect(texts()).toEqual(stored ? ['one'] : []);
    expect(world.room.revision).toBe((await world.storage.load(world.room.workshopId))?.revision);
  },
);

test('while rows cannot be read nothing more is stored', async () => {
  let readable = true;
  const { world, ada, texts } = await writing();
  const load = world.storage.load.bind(world.storage);
  world.storage.load = (id) => (readable ? load(id) : Promise.reject(new StorageUnavailable('no')));
  world.fail((n) => (n === 1 ? { kind: 'reject-before' } : undefined));
  readable = false;
  expect(await world.send(ada, 'note:add', note(world))).toMatchObject({ code: 'unavailable' });
  expect(await world.send(ada, 'note:add', note(world))).toMatchObject({ code: 'unavailable' });
  readable = true;
  expect(await world.send(ada, 'note:add', note(world, 'back'))).toEqual({ ok: true });
  expect(texts()).toEqual(['back']);
});

test('a bug while publishing changes no answer and does not stop the room', async () => {
  const broken = { now: false };
  const { world, ada, ben } = await writing({
    listener: {
      update() {
        if (broken.now) throw new Error('broken line');
      },
      disconnect: () => undefined,
      gone: () => undefined,
    },
  });
  world.room.channelOf(`mine:${ada.id}`);
  broken.now = true;
  expect(await world.send(ada, 'note:add', note(world))).toEqual({ ok: true });
  expect(await world.send(ben, 'note:add', note(world))).toEqual({ ok: true });
  expect(world.log).toMatchObject([{ event: 'bug', fields: { name: 'publish' } }]);
});

test('a bug of the engine itself leaves nobody without an answer, and the room goes on', async () => {
  const clock = fakeClock();
  const broken = { now: false };
  const { world, ada, texts } = await writing({
    clock: {
      now() {
        if (!broken.now) return clock.now();
        broken.now = false;
        throw new TypeError('broken clock');
      },
      at: (time, call) => clock.at(time, call),
    },
  });
  broken.now = true;
  expect(await world.send(ada, 'note:add', note(world))).toEqual({ ok: false, code: 'unavailable' });
  expect(await world.send(ada, 'note:add', note(world, 'fine'))).toEqual({ ok: true });
  expect(texts()).toEqual(['fine']);
  expect(world.log).toMatchObject([{ event: 'bug', fields: { name: 'settle' } }]);
});
