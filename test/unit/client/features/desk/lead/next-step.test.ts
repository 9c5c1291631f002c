import { expect, test } from 'vitest';
import type { BoardBallot } from '#shared/document/board.ts';
import type { RoomStage } from '#shared/document/room.ts';
import { builtInAgenda, stageDefaults } from '#shared/domain/agenda.ts';
import {
  firstShowsNotes,
  missingFor,
  nextStep,
  stageAfter,
} from '../../../../../../client/features/desk/lead/next-step.ts';
import { progressText } from '../../../../../../client/features/desk/lead/progress.tsx';
import { stepWords } from '../../../../../../client/features/desk/lead/step-words.ts';
import { englishWords } from '../../../../../support/words.ts';

const t = await englishWords('desk');

/** The built-in agenda with this kind open, all before it closed and all after it waiting. */
function agendaAt(kind: (typeof builtInAgenda)[number] | null): RoomStage[] {
  const open = kind === null ? -1 : builtInAgenda.indexOf(kind);
  return builtInAgenda.map((each, position) => ({
    id: each,
    kind: each,
    ...stageDefaults[each],
    language: 'en',
    versions: {},
    position,
    status: position === open ? 'open' : position < open ? 'closed' : 'waiting',
    options: {},
  }));
}

const result: NonNullable<BoardBallot['result']> = {
  answered: 1,
  totals: {},
  byTotal: [],
  groups: [],
  withheld: [],
  equalVoice: null,
};
const ballot = (status: BoardBallot['status'], shown: boolean): BoardBallot => ({
  id: 'ballot',
  stageId: 'vote',
  position: 0,
  question: '',
  dots: 5,
  perTheme: 2,
  options: [],
  status,
  result: shown ? result : null,
});
const nothing = {
  support: { name: '', place: '', phone: '' },
  hearBack: { from: '', by: '', way: '' },
};

test('a draft opens its doors, and first asks for a support person', () => {
  const step = nextStep({ status: 'draft', stages: agendaAt(null), ballots: [] });
  expect(step).toEqual({ kind: 'open-doors' });
  expect(missingFor(step, nothing)?.target).toBe('support');
  expect(missingFor(step, { ...nothing, support: { name: 'Sam', place: '', phone: '1' } })).toBeUndefined();
});

test('leaving the writing shows the notes, and is asked about first', () => {
  const step = nextStep({ status: 'live', stages: agendaAt('write'), ballots: [] });
  expect(step).toMatchObject({ kind: 'open-stage', stage: { kind: 'read' }, from: { kind: 'write' } });
  const words = stepWords(t, step, 3, agendaAt('write'));
  expect(words?.label).toBe('Close writing and show the notes');
  expect(words?.confirm?.text).toContain('3 people are still writing.');
});

test('a break between writing and reading does not show the notes yet; reading after it is asked about', () => {
  const stages = agendaAt('write');
  const [pause] = stages.splice(4, 1);
  if (pause) stages.splice(2, 0, pause);
  const toBreak = stepWords(t, nextStep({ status: 'live', stages, ballots: [] }), 0, stages);
  expect(toBreak?.label).toBe('Close writing and open “Break”');
  expect(toBreak?.confirm).toBeUndefined();
  const during = stages.map((stage) => ({
    ...stage,
    status:
      stage.kind === 'break'
        ? ('open' as const)
        : stage.kind === 'write'
          ? ('closed' as const)
          : stage.status,
  }));
  expect(
    stepWords(t, nextStep({ status: 'live', stages: during, ballots: [] }), 0, during)?.confirm,
  ).toBeDefined();
});

test('grouping after a break asks first too, when nobody has read the notes yet', () => {
  const stages = agendaAt('write')
    .filter((stage) => stage.kind !== 'read')
    .map((stage) => (stage.kind === 'write' ? { ...stage, status: 'closed' as const } : stage));
  const [group] = stages.filter((stage) => stage.kind === 'group');
  if (!group) throw new Error('no grouping in the agenda');
  const step = { kind: 'open-stage', stage: group, from: undefined } as const;
  expect(stepWords(t, step, 0, stages)?.confirm).toBeDefined();
});

test('voting is closed, then the results are shown, then the next step opens', () => {
  const voting = agendaAt('vote');
  expect(nextStep({ status: 'live', stages: voting, ballots: [ballot('open', false)] })).toMatchObject({
    kind: 'close-voting',
  });
  const closed = voting.map((stage) =>
    stage.kind === 'vote' ? { ...stage, status: 'closed' as const } : stage,
  );
  expect(nextStep({ status: 'live', stages: closed, ballots: [ballot('closed', false)] })).toEqual({
    kind: 'show-results',
    ballotId: 'ballot',
  });
  expect(nextStep({ status: 'live', stages: closed, ballots: [ballot('counted', true)] })).toMatchObject({
    kind: 'open-stage',
    stage: { kind: 'decide' },
  });
});

test('closing the vote is asked about while somebody is not done, as it cannot be taken back', () => {
  const stages = agendaAt('vote');
  const step = nextStep({ status: 'live', stages, ballots: [ballot('open', false)] });
  expect(stepWords(t, step, 2, stages)?.confirm?.text).toBe(
    '2 people are not done yet. Nobody can change their dots after this.',
  );
  expect(stepWords(t, step, 0, stages)?.confirm).toBeUndefined();
});

test('results that were not shown before closing can be shown after it', () => {
  expect(nextStep({ status: 'closed', stages: [], ballots: [ballot('counted', false)] })).toMatchObject({
    kind: 'show-results',
  });
  expect(nextStep({ status: 'closed', stages: [], ballots: [] })).toEqual({ kind: 'none' });
});

test('the last step is followed by closing the workshop, which needs to say when people hear back', () => {
  const step = nextStep({ status: 'live', stages: agendaAt('close'), ballots: [] });
  expect(step).toEqual({ kind: 'close-workshop' });
  expect(missingFor(step, nothing)?.target).toBe('hear-back');
  expect(
    missingFor(nextStep({ status: 'live', stages: agendaAt('actions'), ballots: [] }), nothing)?.target,
  ).toBe('hear-back');
});

test('a step that was skipped is not what comes next', () => {
  const stages = agendaAt('vote').map((stage) =>
    stage.kind === 'break' ? { ...stage, status: 'waiting' as const } : stage,
  );
  expect(stageAfter(stages)?.kind).toBe('decide');
});

test('progress says who is busy, done and not connected, without names', () => {
  expect(progressText(t, { busy: 4, done: 5, notConnected: 1, moreTime: 0, late: 0 }, 'write')).toBe(
    '4 writing, 5 done, 1 not connected',
  );
  expect(progressText(t, { busy: 9, done: 0, notConnected: 1, moreTime: 0, late: 0 }, 'decide')).toBe(
    '9 connected, 1 not connected',
  );
});

/** Whether jumping to the stage of this kind shows notes for the first time. */
function jump(stages: RoomStage[], kind: RoomStage['kind']): boolean | undefined {
  return stages.filter((stage) => stage.kind === kind).map((stage) => firstShowsNotes(stages, stage))[0];
}

test('jumping to a stage that shows notes for the first time is noticed, and no other jump', () => {
  const skipped = agendaAt('break').map((stage) =>
    stage.kind === 'read' || stage.kind === 'group' ? { ...stage, status: 'waiting' as const } : stage,
  );
  expect(jump(skipped, 'read')).toBe(true);
  expect(jump(skipped, 'group')).toBe(true);
  expect(jump(skipped, 'vote')).toBe(false);
  expect(jump(agendaAt('break'), 'group')).toBe(false);
  expect(jump(agendaAt('welcome'), 'group')).toBe(false);
});
