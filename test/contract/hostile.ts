import type { CommandName } from '../../shared/protocol/registry.ts';

const id = 'AAAAAAAAAAAAAAAAAAAAAA';
const long = 'x'.repeat(1_001);
const bidi = 'abc\u202Edef';
const lone = 'abc\uD800def';

/** For every command, bodies that must be refused before any handler sees them. */
export const hostileBodies: Record<CommandName, unknown[]> = {
  'workshop:edit': [
    { title: '' },
    { title: bidi },
    { privacyUrl: 'javascript:alert(1)' },
    { keepDays: 0 },
    { threshold: 2 },
    { groups: [] },
    { status: 'live' },
  ],
  'workshop:open': [{ force: true }, null, []],
  'workshop:start': [{ force: true }, 'x'],
  'workshop:pause': [{ force: true }, 7],
  'workshop:resume': [{ force: true }, undefined],
  'workshop:close': [{ force: true }, true],
  'workshop:archive': [{ force: true }, []],
  'joining:set': [{}, { open: 'yes' }],
  'link:renew': [{}, { kind: 'return' }],
  'report:final': [{ final: true }, null],
  'wall:set': [{}, { on: 1 }],
  'timer:start': [{ at: 1 }, null],
  'timer:pause': [{ at: 1 }, null],
  'timer:add': [{ minutes: 0 }, { minutes: 1.5 }, { minutes: Infinity }, { minutes: NaN }],
  'stage:add': [
    { stageId: id, kind: 'film', title: 'a', prompt: '', minutes: 5, position: 0 },
    { stageId: id, kind: 'write', title: 'a', prompt: '', minutes: 5, position: -1 },
  ],
  'stage:edit': [{}, { stageId: id, options: { shows: 'everything' } }, { stageId: id, status: 'open' }],
  'stage:move': [{ stageId: id }, { stageId: 'short', position: 0 }],
  'stage:remove': [{}, { stageId: '../../../etc/passwd' }],
  'stage:open': [{}, { stageId: null }],
  'stage:close': [{}, { stageId: [id] }],
  'participant:add': [
    { participantId: id, name: '   ', groupId: 'lived' },
    { participantId: id, name: lone, groupId: 'lived' },
    { participantId: id, name: 'x'.repeat(1_000_000), groupId: 'lived' },
  ],
  'participant:edit': [{ name: '' }, { groupId: 'staff' }, { scribe: true }],
  'participant:agree': [{ for: 'someone' }, { agreed: false }],
  'participant:done': [{}, { done: 'true' }],
  'participant:consent': [{}, { consent: 'always' }],
  'participant:admit': [{}, { participantId: '__proto__' }],
  'participant:remove': [{ participantId: id }, { participantId: id, withNotes: 'no' }],
  'participant:scribe': [{ participantId: id }, { participantId: id, scribe: null }],
  'participant:renew-link': [{}, { participantId: id, generation: 7 }],
  'participant:link-seen': [{ seen: true }, null],
  'pause:ask': [{}, { pauseId: id, participantId: id }],
  'pause:end': [{}, { pauseId: 1 }],
  'pause:seen': [{}, { pauseId: `${id}A` }],
  'note:add': [
    { noteId: id, text: '', consent: null },
    { noteId: id, text: long, consent: null },
    { noteId: id, text: lone, consent: null },
    { noteId: id, text: bidi, consent: null },
    { noteId: id, text: 'a\u0000b', consent: null },
    { noteId: id, text: 'a' },
    { noteId: id, text: 'a', consent: null, authorId: id },
    { noteId: id, text: 'a', consent: null, status: 'shown' },
    { noteId: id, text: { toString: 'a' }, consent: null },
  ],
  'note:edit': [
    { noteId: id, text: 'a' },
    { noteId: id, text: 'a', version: -1 },
  ],
  'note:remove': [{}, { noteId: 'constructor' }],
  'note:consent': [{ noteId: id }, { noteId: id, consent: 'yes' }],
  'note:move': [
    { noteIds: [], themeId: null },
    { noteIds: [id, id], themeId: null },
    { noteIds: Array.from({ length: 101 }, (_, n) => String(n).padStart(22, 'A')), themeId: null },
  ],
  'note:hide': [{ noteId: id }, { noteId: id, reason: '' }],
  'note:unhide': [{}, { noteId: id, reason: 'x' }],
  'word:send': [
    { wordId: id, noteId: id, text: '  ' },
    { wordId: id, noteId: id, text: long },
  ],
  'word:answer': [
    { wordId: id, noteId: id, text: 'a' },
    { wordId: id, noteId: id, text: 'a', withName: 'Sam' },
  ],
  'theme:add': [
    { themeId: id, title: '' },
    { themeId: id, title: 'a', noteIds: ['x'] },
  ],
  'theme:rename': [
    { themeId: id, title: 'a' },
    { themeId: id, title: bidi, version: 1 },
  ],
  'theme:merge': [{ themeId: id }, { themeId: id, intoThemeId: null }],
  'theme:order': [
    { themeId: id, position: 0.5 },
    { themeId: id, position: 61 },
  ],
  'theme:dissolve': [{}, { themeId: id, withNotes: true }],
  undo: [{}, { commandId: 'last' }],
  'vote:cast': [
    { ballotId: id, themeId: id, dots: -1 },
    { ballotId: id, themeId: id, dots: 1e9 },
    { ballotId: id, themeId: id, dots: 1, participantId: id },
  ],
  'results:show': [{}, { ballotId: id, counted: true }],
  'priority:choose': [
    { themeId: id, statement: 'a' },
    { themeId: id, statement: 'a', reason: long, version: 0 },
  ],
  'priority:set-aside': [{ themeId: id }, { themeId: id, reason: lone, version: 0 }],
  'priority:clear': [{}, { themeId: id, reason: 'a' }],
  'priority:order': [{ themeId: id }, { themeId: id, position: '1' }],
  'action:add': [
    { actionId: id, themeId: null, title: 'a', due: 'soon', measure: '', noteIds: [] },
    { actionId: id, themeId: null, title: 'a', due: '', measure: '', noteIds: [], agreed: true },
  ],
  'action:edit': [{ actionId: id }, { actionId: id, version: 1, agreed: true }],
  'action:remove': [{}, { actionId: 5 }],
  'action:owner': [
    { actionId: id, owner: { kind: 'person', participantId: id, answer: 'yes' } },
    { actionId: id, owner: { kind: 'to-be-found', by: 'Sam', date: 'May' } },
  ],
  'action:co-lead': [{ actionId: id }, { actionId: id, participantId: 'x' }],
  'action:answer': [
    { actionId: id, role: 'owner' },
    { actionId: id, role: 'leader', yes: true },
  ],
  'action:agree': [{ actionId: id }, { actionId: id, agreed: 'yes' }],
};
