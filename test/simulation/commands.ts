import { shortening } from '../../shared/domain/schedule.ts';
import type { Note } from '../../shared/domain/note.ts';
import { openStage } from '../../shared/domain/situation.ts';
import type { Chance, Room } from '../../server/rooms/contract.ts';
import type { SimulatedClient } from './client.ts';

/** Thinks of something this client could do now; now and then of something it may not. */
export function nextCommand(client: SimulatedClient, room: Room, chance: Chance): void {
  const { state } = room;
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance.random() * items.length)];
  const stage = openStage(state);
  if (client.actor.kind === 'facilitator') {
    facilitate(client, room, chance);
    return;
  }
  const { actor } = client;
  if (actor.kind !== 'participant') return;
  if (chance.random() < 0.15) {
    quietly(client, room, chance);
    return;
  }
  const notes = [...state.all('notes')];
  const own = notes.filter((note) => note.authorId === actor.id);
  const kind = chance.random() < 0.9 ? stage?.kind : pick(['write', 'group', 'vote'] as const);
  const consent = pick(['named', 'group', 'never', null] as const) ?? null;
  switch (kind) {
    case 'welcome':
      client.give('participant:agree', {});
      break;
    case 'write': {
      const note = pick(own);
      const dice = chance.random();
      if (!note || dice < 0.5)
        client.give('note:add', {
          noteId: chance.newId(),
          text: words(chance),
          language: pick(languages) ?? null,
          consent,
        });
      else if (dice < 0.7)
        client.give('note:edit', { noteId: note.id, text: words(chance), version: note.version });
      else if (dice < 0.8) client.give('note:remove', { noteId: note.id });
      else if (dice < 0.9) client.give('note:consent', { noteId: note.id, consent });
      else client.give('participant:done', { done: chance.random() < 0.7 });
      break;
    }
    case 'read':
    case 'group':
      group(client, room, chance, notes);
      break;
    case 'vote': {
      const ballot = pick([...state.all('ballots')]);
      const option = pick(ballot?.options ?? []);
      const dots = Math.floor(chance.random() * 4);
      if (ballot && option) client.give('vote:cast', { ballotId: ballot.id, themeId: option.themeId, dots });
      break;
    }
    case 'break':
    case 'decide':
    case 'actions':
    case 'close':
    case undefined:
      if (chance.random() < 0.5) client.give('pause:ask', { pauseId: chance.newId() });
      else client.give('participant:done', { done: true });
  }
}

const languages = ['cy', 'ur', 'en', null] as const;

/** What somebody does at any stage: for themself, or with translations. */
function quietly(client: SimulatedClient, room: Room, chance: Chance): void {
  const dice = chance.random();
  const yes = chance.random() < 0.6;
  if (dice < 0.2) client.give('participant:more-time', { more: yes });
  else if (dice < 0.4) client.give('participant:help', { wanted: yes });
  else if (dice < 0.6) client.give('participant:away', { away: yes });
  else translate(client, room, chance);
}

function translate(client: SimulatedClient, { state }: Room, chance: Chance): void {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance.random() * items.length)];
  const { actor } = client;
  const notes = [...state.all('notes')].filter(
    (note) => actor.kind !== 'participant' || note.authorId === actor.id || chance.random() < 0.1,
  );
  const note = pick(notes);
  const translation = pick([...state.all('translations')]);
  const dice = chance.random();
  if (translation && dice < 0.2)
    client.give('translation:edit', {
      translationId: translation.id,
      text: words(chance),
      version: translation.version,
    });
  else if (translation && dice < 0.35) client.give('translation:remove', { translationId: translation.id });
  else if (note)
    client.give('translation:add', {
      translationId: chance.newId(),
      noteId: note.id,
      language: pick(['cy', 'ur'] as const) ?? 'cy',
      text: words(chance),
    });
}

/** What facilitators say in other languages, and how they catch up. */
function prepare(client: SimulatedClient, { state }: Room, chance: Chance): void {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance.random() * items.length)];
  const stages = [...state.all('stages')];
  const stage = pick(stages);
  const language = pick(['cy', 'ur'] as const) ?? 'cy';
  const dice = chance.random();
  if (dice < 0.2) client.give('workshop:edit', { languages: pick([['cy'], ['cy', 'ur'], []]) ?? [] });
  else if (dice < 0.3) client.give('workshop:edit', { language: pick(['en', 'cy'] as const) ?? 'en' });
  else if (dice < 0.5)
    client.give('workshop:translate', { language, title: words(chance), rules: ['', 'a'] });
  else if (dice < 0.7 && stage)
    client.give('stage:translate', { stageId: stage.id, language, short: words(chance) });
  else if (dice < 0.8 && stage)
    client.give('stage:edit', { stageId: stage.id, prompt: words(chance), picture: null });
  else {
    const { stages: shorter } = shortening(stages, 5);
    if (shorter.length > 0) client.give('agenda:shorten', { stages: shorter });
  }
}

function group(client: SimulatedClient, room: Room, chance: Chance, notes: readonly Note[]): void {
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance.random() * items.length)];
  const shown = notes.filter((note) => note.status === 'shown');
  const themes = [...room.state.all('themes')];
  const theme = pick(themes);
  const note = pick(shown);
  const dice = chance.random();
  const consent = pick(['named', 'group', 'never', null] as const) ?? null;
  if (dice < 0.15 && client.actor.kind === 'participant') {
    client.give('note:add', { noteId: chance.newId(), text: words(chance), consent, late: true });
  } else if (themes.length < 3 || dice < 0.3) {
    client.give('theme:add', {
      themeId: chance.newId(),
      title: words(chance),
      noteIds: note ? [note.id] : [],
    });
  } else if (dice < 0.6 && note) {
    const before = pick(shown.filter((other) => theme && other.themeId === theme.id));
    client.give('note:move', {
      noteIds: [note.id],
      themeId: chance.random() < 0.9 ? (theme?.id ?? null) : null,
      ...(before && chance.random() < 0.5 && { before: before.id }),
    });
  } else if (dice < 0.7 && theme) {
    client.give('theme:rename', { themeId: theme.id, title: words(chance), version: theme.version });
  } else if (dice < 0.77 && theme) {
    client.give('theme:merge', { themeId: theme.id, intoThemeId: (pick(themes) ?? theme).id });
  } else if (dice < 0.82 && theme) {
    client.give('theme:dissolve', { themeId: theme.id });
  } else if (dice < 0.9 && theme) {
    client.give('theme:order', { themeId: theme.id, position: Math.floor(chance.random() * 5) });
  } else {
    const done = pick(client.given.filter((one) => one.reply?.ok));
    if (done) client.give('undo', { commandId: done.id });
  }
}

function facilitate(client: SimulatedClient, room: Room, chance: Chance): void {
  const { state } = room;
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(chance.random() * items.length)];
  const stages = [...state.all('stages')].sort((one, other) => one.position - other.position);
  const note = pick([...state.all('notes')]);
  const ballot = pick([...state.all('ballots')]);
  const dice = chance.random();
  if (state.workshop.status === 'paused') client.give('workshop:resume', {});
  else if (dice < 0.14) {
    const next = stages.find((stage) => stage.status === 'waiting');
    if (next && next.kind !== 'close') client.give('stage:open', { stageId: next.id });
  } else if (dice < 0.25) client.give('timer:add', { minutes: 1 });
  else if (dice < 0.28) client.give('workshop:pause', {});
  else if (dice < 0.35 && note) client.give('note:hide', { noteId: note.id, reason: 'Let us talk first.' });
  else if (dice < 0.45 && note) client.give('note:unhide', { noteId: note.id });
  else if (dice < 0.55 && ballot) client.give('results:show', { ballotId: ballot.id });
  else if (dice < 0.58) client.give('wall:set', { on: chance.random() < 0.5 });
  else if (dice < 0.6) client.give('wall:turn', { turning: chance.random() < 0.5 });
  else if (dice < 0.68) translate(client, room, chance);
  else if (dice < 0.76) prepare(client, room, chance);
  else if (openStage(state)?.kind === 'group') group(client, room, chance, [...state.all('notes')]);
  else
    client.give('participant:add', { participantId: chance.newId(), name: words(chance), groupId: 'lived' });
}

function words(chance: Chance): string {
  return `words ${chance.newId()}`;
}
