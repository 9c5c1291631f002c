import { shortening } from '../../shared/domain/schedule.ts';
import { openStage } from '../../shared/domain/situation.ts';
import type { Stage } from '../../shared/domain/stage.ts';
import { choose, given, pick, words, type Turn } from './giver.ts';

/** What a facilitator does. `alongside` is what everybody may do. */
export function lead(turn: Turn, alongside: () => void): void {
  const { client, state, chance } = turn;
  const { status } = state.workshop;
  if (status === 'paused' && chance.random() < 0.8) {
    client.give('workshop:resume', {});
    return;
  }
  const open = openStage(state)?.kind;
  const late = open === 'decide' || open === 'actions';
  choose(chance, [
    [14, () => moveOn(turn)],
    [11, () => keepTime(turn)],
    [2, () => client.give('workshop:pause', {})],
    [14, () => moderate(turn)],
    [8, () => doors(turn)],
    [14, () => prepare(turn)],
    [8, () => people(turn)],
    [late ? 40 : 5, () => decide(turn)],
    [open === 'group' ? 24 : 8, alongside],
  ]);
}

function stagesOf({ state }: Turn): Stage[] {
  return [...state.all('stages')].toSorted((one, other) => one.position - other.position);
}

function moveOn(turn: Turn): void {
  const { client, chance } = turn;
  const next = stagesOf(turn).find((stage) => stage.status === 'waiting');
  const open = openStage(turn.state);
  choose(chance, [
    [12, next && next.kind !== 'close' ? () => client.give('stage:open', { stageId: next.id }) : undefined],
    [1, given(open, ({ id }) => client.give('stage:close', { stageId: id }))],
  ]);
}

function keepTime({ client, chance }: Turn): void {
  choose(chance, [
    [8, () => client.give('timer:add', { minutes: 1 })],
    [1, () => client.give('timer:pause', {})],
    [1, () => client.give('timer:start', {})],
  ]);
}

function moderate({ client, state, chance }: Turn): void {
  const note = pick(chance, state.all('notes'));
  choose(chance, [
    [4, given(note, ({ id }) => client.give('note:hide', { noteId: id, reason: 'Let us talk first.' }))],
    [5, given(note, ({ id }) => client.give('note:unhide', { noteId: id }))],
    [
      5,
      given(note, ({ id }) =>
        client.give('word:send', { wordId: chance.newId(), noteId: id, text: words(chance) }),
      ),
    ],
  ]);
}

function doors({ client, chance }: Turn): void {
  choose(chance, [
    [2, () => client.give('wall:set', { on: chance.random() < 0.5 })],
    [2, () => client.give('wall:turn', { turning: chance.random() < 0.5 })],
    [2, () => client.give('joining:set', { open: chance.random() < 0.5 })],
    [2, () => client.give('link:renew', { kind: pick(chance, ['join', 'screen'] as const) ?? 'join' })],
  ]);
}

/** The agenda, what facilitators say in other languages, and how they catch up. */
function prepare(turn: Turn): void {
  const { client, chance } = turn;
  const stages = stagesOf(turn);
  const stage = pick(chance, stages);
  const extra = stages.find((one) => one.status === 'waiting' && one.title.startsWith('words '));
  const { stages: shorter } = shortening(stages, 5);
  const language = pick(chance, ['cy', 'ur'] as const) ?? 'cy';
  const languages = pick(chance, [['cy'], ['cy', 'ur'], []]) ?? [];
  const position = Math.floor(chance.random() * stages.length);
  const added = {
    kind: pick(chance, ['write', 'break', 'read'] as const) ?? 'break',
    title: words(chance),
    prompt: words(chance),
    minutes: 5,
    position: stages.length - 1,
  };
  choose(chance, [
    [3, () => client.give('workshop:edit', { languages })],
    [1, () => client.give('workshop:edit', { language: pick(chance, ['en', 'cy'] as const) ?? 'en' })],
    [3, () => client.give('workshop:translate', { language, title: words(chance), rules: ['', 'a'] })],
    [
      3,
      given(stage, ({ id }) =>
        client.give('stage:translate', { stageId: id, language, short: words(chance) }),
      ),
    ],
    [
      2,
      given(stage, ({ id }) =>
        client.give('stage:edit', { stageId: id, prompt: words(chance), picture: null }),
      ),
    ],
    [3, () => client.give('stage:add', { stageId: chance.newId(), ...added })],
    [3, given(extra, ({ id }) => client.give('stage:move', { stageId: id, position }))],
    [2, given(extra, ({ id }) => client.give('stage:remove', { stageId: id }))],
    [3, shorter.length > 0 ? () => client.give('agenda:shorten', { stages: shorter }) : undefined],
  ]);
}

function people({ client, state, chance }: Turn): void {
  const all = [...state.all('participants')];
  const here = all.filter((one) => one.status === 'present');
  // Those who have a device are somebody's hands in the simulation: they stay.
  const guests = all.filter((one) => !one.hasDevice && one.status === 'present');
  const waiting = all.find((one) => one.status === 'waiting');
  const guest = pick(chance, guests);
  const person = pick(
    chance,
    here.filter((one) => one.kind === 'participant' && one.hasDevice),
  );
  const add = () =>
    client.give('participant:add', { participantId: chance.newId(), name: words(chance), groupId: 'lived' });
  choose(chance, [
    [4, add],
    [4, given(waiting, ({ id }) => client.give('participant:admit', { participantId: id }))],
    [
      2,
      given(guest, ({ id }) =>
        client.give('participant:remove', { participantId: id, withNotes: chance.random() < 0.5 }),
      ),
    ],
    [
      1,
      given(person, ({ id, scribe }) =>
        client.give('participant:scribe', { participantId: id, scribe: !scribe }),
      ),
    ],
    [
      1,
      given(person, ({ id }) => client.give('participant:renew-link', { participantId: id, signOut: false })),
    ],
    [2, given(guest, ({ id }) => client.give('participant:agree', { for: id }))],
    [1, given(person, ({ id }) => client.give('participant:help', { wanted: false, for: id }))],
  ]);
}

/** Results, the fate of themes, and actions. */
function decide(turn: Turn): void {
  const { client, state, chance } = turn;
  const ballot = pick(chance, state.all('ballots'));
  const theme = pick(chance, state.all('themes'));
  const priority = pick(chance, state.all('priorities'));
  const action = pick(chance, state.all('actions'));
  const person = pick(
    chance,
    [...state.all('participants')].filter((one) => one.status === 'present' && one.kind === 'participant'),
  );
  const version = (themeId: string) => state.get('priorities', themeId)?.version ?? 0;
  const position = Math.floor(chance.random() * 4);
  const add = () =>
    client.give('action:add', {
      actionId: chance.newId(),
      themeId: priority?.id ?? null,
      title: words(chance),
      due: '',
      measure: words(chance),
      noteIds: [],
    });
  const owner =
    person && chance.random() < 0.4
      ? ({ kind: 'person', participantId: person.id } as const)
      : ({ kind: 'to-be-found', by: 'Sam', date: '2026-07-01' } as const);
  choose(chance, [
    [4, given(ballot, ({ id }) => client.give('results:show', { ballotId: id }))],
    [
      3,
      given(theme, ({ id: themeId }) =>
        client.give('priority:choose', {
          themeId,
          statement: words(chance),
          reason: words(chance),
          version: version(themeId),
        }),
      ),
    ],
    [2, given(theme, (one) => setAside(turn, one.id))],
    [2, given(priority, ({ id }) => client.give('priority:clear', { themeId: id }))],
    [2, given(priority, ({ id }) => client.give('priority:order', { themeId: id, position }))],
    [3, add],
    [
      2,
      given(action, ({ id, version }) =>
        client.give('action:edit', { actionId: id, version, title: words(chance) }),
      ),
    ],
    [1, given(action, ({ id }) => client.give('action:remove', { actionId: id }))],
    [5, given(action, ({ id }) => client.give('action:owner', { actionId: id, owner }))],
    [
      2,
      given(action, ({ id }) =>
        client.give('action:co-lead', { actionId: id, participantId: person?.id ?? null }),
      ),
    ],
    [5, given(action, ({ id, agreed }) => client.give('action:agree', { actionId: id, agreed: !agreed }))],
  ]);
}

function setAside({ client, state, chance }: Turn, themeId: string): void {
  const version = state.get('priorities', themeId)?.version ?? 0;
  client.give('priority:set-aside', { themeId, reason: words(chance), version });
}

/** Brings the workshop to its close: every theme gets a fate, the report is final, and it goes to the archive. */
export function endIt(turn: Turn): void {
  const { client, state, chance } = turn;
  const { status } = state.workshop;
  const open = [...state.all('themes')].filter((theme) => state.get('priorities', theme.id) === undefined);
  const [theme] = open;
  if (theme) setAside(turn, theme.id);
  else if (status === 'live' || status === 'paused') client.give('workshop:close', {});
  else if (status === 'closed')
    choose(chance, [
      [4, () => client.give('report:final', {})],
      [1, () => client.give('workshop:archive', {})],
      [9, () => decide(turn)],
    ]);
}
