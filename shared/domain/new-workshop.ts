import { builtInAgenda, stageDefaults } from './agenda.ts';
import { builtInStageVersions, builtInWorkshopVersions } from './built-in.ts';
import type { Id } from './ids.ts';
import { limits } from './limits.ts';
import type { Stage } from './stage.ts';
import { noTimer } from './timer.ts';
import { builtInGroups, type Workshop } from './workshop.ts';

const groundRules: readonly string[] = [
  'First names only.',
  'One person speaks at a time.',
  'Everyday words. We explain any short forms.',
  'Share what you want to share. You can stop at any time.',
  'What people say here stays here. Ideas leave the room; names do not.',
  'It is fine to be quiet, or to step out.',
];

/** A workshop in draft, with groups and ground rules to start from. What only the facilitator knows is empty. */
export function newWorkshop({ id, title, now }: { id: Id; title: string; now: number }): Workshop {
  return {
    id,
    title,
    aim: '',
    promise: '',
    influence: '',
    runBy: '',
    contact: '',
    privacyUrl: '',
    keepDays: 365,
    groups: builtInGroups.map((group) => ({ ...group })),
    rules: [...groundRules],
    supportName: '',
    supportPlace: '',
    supportPhone: '',
    hearFrom: '',
    hearBy: '',
    hearWay: '',
    language: 'en',
    languages: [],
    versions: builtInWorkshopVersions(),
    status: 'draft',
    currentStageId: null,
    timer: noTimer,
    joiningOpen: false,
    waitingRoom: false,
    joinGeneration: 1,
    screenGeneration: 1,
    supportGeneration: 1,
    threshold: limits.defaultThreshold,
    onWall: false,
    wallTurning: true,
    createdAt: now,
    startedAt: null,
    endsAt: null,
    closedAt: null,
    reportFinalAt: null,
  };
}

/** The stages of the built-in agenda, waiting. The caller brings the ids. */
export function builtInStages(newId: () => Id): Stage[] {
  return builtInAgenda.map((kind, position) => ({
    id: newId(),
    kind,
    ...stageDefaults[kind],
    versions: builtInStageVersions({ kind, ...stageDefaults[kind] }),
    plannedMinutes: stageDefaults[kind].minutes,
    position,
    status: 'waiting',
    options: {},
    labelledGroups: null,
    openedAt: null,
    closedAt: null,
  }));
}
