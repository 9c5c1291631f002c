import { expect, test } from 'vitest';
import { builtInStages, newWorkshop } from '#shared/domain/new-workshop.ts';
import { rehearsalOf } from '#shared/domain/rehearsal.ts';
import type { Stage } from '#shared/domain/stage.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Workshop } from '#shared/domain/workshop.ts';

let ids = 0;
const newId = () => `id${(ids += 1)}`;

/** A workshop that ran, with everything in it that running leaves. */
function ran(): { workshop: Workshop; stages: Stage[] } {
  const workshop: Workshop = {
    ...newWorkshop({ id: 'source', title: 'Going home', now: 1 }),
    aim: 'Learn',
    language: 'cy',
    languages: ['ur'],
    versions: { ur: { aim: 'سیکھنا' } },
    threshold: 7,
    waitingRoom: true,
    status: 'closed',
    currentStageId: 'open',
    joinGeneration: 4,
    onWall: true,
    startedAt: 2,
    endsAt: 3,
    closedAt: 4,
    reportFinalAt: 5,
  };
  const stages = builtInStages(newId).map((stage): Stage => ({
    ...stage,
    minutes: 5,
    plannedMinutes: 10,
    short: 'In short',
    status: 'closed',
    labelledGroups: ['staff'],
    openedAt: 2,
    closedAt: 3,
  }));
  return { workshop, stages };
}

function viewOf({ workshop, stages }: ReturnType<typeof ran>): StateView {
  const all = (table: string) => (table === 'stages' ? stages.toReversed() : []);
  return {
    workshop,
    get: () => undefined,
    all: all as StateView['all'],
    inTheme: () => [],
    notesOf: () => [],
  };
}

test('the words are taken over, and nothing of what happened', () => {
  const source = ran();
  const { workshop } = rehearsalOf(viewOf(source), { id: 'copy', newId, now: 100 });
  const fresh = newWorkshop({ id: 'copy', title: 'Going home', now: 100 });
  expect(workshop).toEqual({
    ...fresh,
    aim: 'Learn',
    language: 'cy',
    languages: ['ur'],
    versions: { ur: { aim: 'سیکھنا' } },
    threshold: 7,
    waitingRoom: true,
  });
});

test('the agenda is as it was planned, in its order, under ids of its own', () => {
  const source = ran();
  const { stages } = rehearsalOf(viewOf(source), { id: 'copy', newId, now: 100 });
  expect(stages.map(({ kind }) => kind)).toEqual(source.stages.map(({ kind }) => kind));
  const known = new Set(source.stages.map(({ id }) => id));
  for (const stage of stages) {
    expect(known.has(stage.id)).toBe(false);
    expect(stage).toMatchObject({
      minutes: 10,
      short: 'In short',
      status: 'waiting',
      labelledGroups: null,
      openedAt: null,
      closedAt: null,
    });
  }
});
