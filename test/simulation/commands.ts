import { openStage } from '../../shared/domain/situation.ts';
import { choose, given, pick, words, type Turn } from './giver.ts';
import { endIt, lead } from './leading.ts';

const languages = ['cy', 'ur', 'en', null] as const;
const consents = ['named', 'group', 'never', null] as const;
const coin = ({ chance }: Turn) => chance.random() < 0.5;

/**
 * Thinks of something this client could do now; now and then of something it may not. Over a whole workshop every
 * command there is comes up. `ending`: the workshop is being brought to its close.
 */
export function nextCommand(turn: Turn, ending = false): void {
  const { client, state, chance } = turn;
  switch (client.actor.kind) {
    case 'facilitator':
      if (ending && chance.random() < 0.7) endIt(turn);
      else lead(turn, () => (chance.random() < 0.3 ? translate(turn) : group(turn)));
      return;
    case 'support': {
      const pause = pick(chance, state.all('pauses'));
      if (pause) client.give('pause:seen', { pauseId: pause.id });
      return;
    }
    case 'participant':
      if (chance.random() < 0.2) quietly(turn);
      else if (state.workshop.status === 'closed' || chance.random() < 0.1) answer(turn);
      else takePart(turn);
      return;
    case 'screen':
  }
}

function takePart(turn: Turn): void {
  const { client, state, chance } = turn;
  const open = openStage(state)?.kind;
  switch (chance.random() < 0.9 ? open : pick(chance, ['write', 'group', 'vote'] as const)) {
    case 'welcome':
      client.give('participant:agree', {});
      return;
    case 'write':
      write(turn);
      return;
    case 'read':
    case 'group':
      group(turn);
      return;
    case 'vote': {
      const ballot = pick(chance, state.all('ballots'));
      const option = pick(chance, ballot?.options ?? []);
      const dots = Math.floor(chance.random() * 4);
      if (ballot && option) client.give('vote:cast', { ballotId: ballot.id, themeId: option.themeId, dots });
      return;
    }
    case 'decide':
    case 'actions':
    case 'close':
      answer(turn);
      return;
    case 'break':
    case undefined:
      client.give('participant:done', { done: coin(turn) });
  }
}

function write(turn: Turn): void {
  const { client, state, chance } = turn;
  const { actor } = client;
  const own = [...state.all('notes')].filter((note) => 'id' in actor && note.authorId === actor.id);
  const note = pick(chance, own);
  const consent = pick(chance, consents) ?? null;
  const language = pick(chance, languages) ?? null;
  const add = () =>
    client.give('note:add', { noteId: chance.newId(), text: words(chance), language, consent });
  choose(chance, [
    [5, add],
    [
      2,
      given(note, ({ id: noteId, version }) =>
        client.give('note:edit', { noteId, text: words(chance), version }),
      ),
    ],
    [1, given(note, ({ id: noteId }) => client.give('note:remove', { noteId }))],
    [1, given(note, ({ id: noteId }) => client.give('note:consent', { noteId, consent }))],
    [1, () => client.give('participant:done', { done: chance.random() < 0.7 })],
  ]);
}

/** What somebody does at any stage: for themself, or with translations. */
function quietly(turn: Turn): void {
  const { client, state, chance } = turn;
  const yes = chance.random() < 0.6;
  const { actor } = client;
  const pauses = [...state.all('pauses')].filter((one) => 'id' in actor && one.participantId === actor.id);
  choose(chance, [
    [2, () => client.give('participant:more-time', { more: yes })],
    [2, () => client.give('participant:help', { wanted: yes })],
    [2, () => client.give('participant:away', { away: yes })],
    [1, () => client.give('participant:consent', { consent: pick(chance, consents) ?? null })],
    [1, () => client.give('participant:edit', { credit: yes ? words(chance) : null })],
    [1, () => client.give('participant:link-seen', {})],
    [1, () => client.give('pause:ask', { pauseId: chance.newId() })],
    [1, given(pick(chance, pauses), ({ id }) => client.give('pause:end', { pauseId: id }))],
    [3, () => translate(turn)],
  ]);
}

/** What somebody says to words and to actions that were put to them. */
function answer(turn: Turn): void {
  const { client, state, chance } = turn;
  const { actor } = client;
  if (actor.kind !== 'participant') return;
  const own = new Set(
    [...state.all('notes')].filter((one) => one.authorId === actor.id).map((one) => one.id),
  );
  const word = pick(
    chance,
    [...state.all('privateWords')].filter((one) => own.has(one.noteId) && one.from === 'facilitator'),
  );
  const asked = [...state.all('actions')].flatMap(({ id, owner, coLead }) => [
    ...(owner.kind === 'person' && owner.participantId === actor.id
      ? [{ actionId: id, role: 'owner' as const }]
      : []),
    ...(coLead?.participantId === actor.id ? [{ actionId: id, role: 'co-lead' as const }] : []),
  ]);
  choose(chance, [
    [
      1,
      given(word, ({ noteId }) =>
        client.give('word:answer', {
          wordId: chance.newId(),
          noteId,
          text: words(chance),
          withName: coin(turn),
        }),
      ),
    ],
    [
      1,
      given(pick(chance, asked), (one) =>
        client.give('action:answer', { ...one, yes: chance.random() < 0.8 }),
      ),
    ],
  ]);
}

function translate(turn: Turn): void {
  const { client, state, chance } = turn;
  const { actor } = client;
  const notes = [...state.all('notes')].filter(
    (note) => actor.kind !== 'participant' || note.authorId === actor.id || chance.random() < 0.1,
  );
  const translation = pick(chance, state.all('translations'));
  const text = words(chance);
  const language = coin(turn) ? 'cy' : 'ur';
  choose(chance, [
    [
      3,
      given(translation, ({ id, version }) =>
        client.give('translation:edit', { translationId: id, text, version }),
      ),
    ],
    [1.5, given(translation, ({ id }) => client.give('translation:remove', { translationId: id }))],
    [
      6.5,
      given(pick(chance, notes), ({ id: noteId }) =>
        client.give('translation:add', { translationId: chance.newId(), noteId, language, text }),
      ),
    ],
  ]);
}

/** Sorting notes into themes, and writing late. */
function group(turn: Turn): void {
  const { client, state, chance } = turn;
  const shown = [...state.all('notes')].filter((note) => note.status === 'shown');
  const themes = [...state.all('themes')];
  const theme = pick(chance, themes);
  const note = pick(chance, shown);
  const before = pick(
    chance,
    shown.filter((other) => theme && other.themeId === theme.id),
  );
  const consent = pick(chance, consents) ?? null;
  const done = pick(chance, client.given.filter((one) => one.reply?.ok).slice(-6));
  const late = () =>
    client.give('note:add', { noteId: chance.newId(), text: words(chance), consent, late: true });
  const noteIds = note ? [note.id] : [];
  choose(chance, [
    [3, client.actor.kind === 'participant' ? late : undefined],
    [
      themes.length < 3 ? 20 : 3,
      () => client.give('theme:add', { themeId: chance.newId(), title: words(chance), noteIds }),
    ],
    [
      6,
      given(note, ({ id }) =>
        client.give('note:move', {
          noteIds: [id],
          themeId: chance.random() < 0.9 ? (theme?.id ?? null) : null,
          ...(before && coin(turn) && { before: before.id }),
        }),
      ),
    ],
    [
      2,
      given(theme, ({ id: themeId, version }) =>
        client.give('theme:rename', { themeId, title: words(chance), version }),
      ),
    ],
    [
      1,
      given(theme, ({ id }) =>
        client.give('theme:merge', { themeId: id, intoThemeId: pick(chance, themes)?.id ?? id }),
      ),
    ],
    [1, given(theme, ({ id: themeId }) => client.give('theme:dissolve', { themeId }))],
    [
      1.5,
      given(theme, ({ id: themeId }) =>
        client.give('theme:order', { themeId, position: Math.floor(chance.random() * 5) }),
      ),
    ],
    [4, given(done, ({ id }) => client.give('undo', { commandId: id }))],
  ]);
}
