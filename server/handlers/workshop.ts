import { Refusal } from '#shared/domain/errors.ts';
import { openStage } from '#shared/domain/situation.ts';
import type { StateView } from '#shared/domain/state.ts';
import { plannedEnd } from '#shared/domain/schedule.ts';
import { thresholdFixed } from '#shared/domain/threshold.ts';
import { holdForPause, noTimer, releaseFromPause } from '#shared/domain/timer.ts';
import { stageInLanguage, versionsAfterEdit, workshopInLanguage } from '#shared/domain/version-changes.ts';
import { livedGroupId, type Group, type Workshop } from '#shared/domain/workshop.ts';
import { inOrder } from '#shared/domain/order.ts';
import { countWaitingBallots } from './count.ts';
import type { Draft, HandlerContext, HandlersOf } from './handler.ts';
import { tightenLabels } from './reveal.ts';
import { closeStage, goToStage, needHearBack } from './stage-change.ts';
import { translated } from './translated.ts';

/** The workshop as a whole: what it says of itself, and its way from draft to archive. */
export const workshopHandlers: HandlersOf<
  | 'workshop:edit'
  | 'workshop:translate'
  | 'workshop:open'
  | 'workshop:start'
  | 'workshop:pause'
  | 'workshop:resume'
  | 'workshop:close'
  | 'workshop:archive'
  | 'joining:set'
  | 'link:renew'
  | 'report:final'
  | 'wall:set'
  | 'wall:turn'
> = {
  'workshop:edit'(context, body) {
    context.require('workshop:edit');
    const { draft } = context;
    if (body.language !== undefined) speak(draft, body.language);
    const old = draft.workshop;
    const threshold = body.threshold ?? old.threshold;
    if (threshold !== old.threshold && thresholdFixed(draft))
      throw new Refusal('conflict', 'threshold-fixed');
    if (body.groups) checkGroups(draft, body.groups);
    const edited: Workshop = {
      ...old,
      title: body.title ?? old.title,
      aim: body.aim ?? old.aim,
      promise: body.promise ?? old.promise,
      influence: body.influence ?? old.influence,
      runBy: body.runBy ?? old.runBy,
      contact: body.contact ?? old.contact,
      privacyUrl: body.privacyUrl ?? old.privacyUrl,
      keepDays: body.keepDays ?? old.keepDays,
      groups: body.groups ?? old.groups,
      rules: body.rules ?? old.rules,
      supportName: body.supportName ?? old.supportName,
      supportPlace: body.supportPlace ?? old.supportPlace,
      supportPhone: body.supportPhone ?? old.supportPhone,
      hearFrom: body.hearFrom ?? old.hearFrom,
      hearBy: body.hearBy ?? old.hearBy,
      hearWay: body.hearWay ?? old.hearWay,
      languages: (body.languages ?? old.languages).filter((language) => language !== old.language),
      endsAt: body.endsAt === undefined ? old.endsAt : body.endsAt,
      waitingRoom: body.waitingRoom ?? old.waitingRoom,
      threshold,
    };
    edited.versions = versionsAfterEdit(old, edited);
    if (old.status !== 'draft') needSupport(edited);
    draft.put('workshops', edited);
    const known = new Set(old.groups.map((group) => group.id));
    if (edited.groups.some((group) => !known.has(group.id))) tightenLabels(draft);
  },

  'workshop:translate'(context, { language, ...words }) {
    context.require('workshop:translate');
    const { versions, language: own } = context.draft.workshop;
    change(context, { versions: translated(versions, own, language, words) });
  },

  'workshop:open'(context) {
    context.require('workshop:open');
    needSupport(context.draft.workshop);
    change(context, { status: 'lobby', joiningOpen: true });
  },

  'workshop:start'(context) {
    context.require('workshop:start');
    const { draft, now } = context;
    const { endsAt } = draft.workshop;
    change(context, {
      status: 'live',
      startedAt: now,
      endsAt: endsAt !== null && endsAt > now ? endsAt : plannedEnd(draft.all('stages'), now),
    });
    const first = inOrder(draft.all('stages')).find((stage) => stage.status === 'waiting');
    if (first) goToStage(context, first);
  },

  'workshop:pause'(context) {
    context.require('workshop:pause');
    change(context, { status: 'paused', timer: holdForPause(context.draft.workshop.timer, context.now) });
  },

  'workshop:resume'(context) {
    context.require('workshop:resume');
    change(context, { status: 'live', timer: releaseFromPause(context.draft.workshop.timer, context.now) });
  },

  'workshop:close'(context) {
    context.require('workshop:close');
    needHearBack(context.draft);
    const stage = openStage(context.draft);
    if (stage) closeStage(context, stage, undefined);
    countWaitingBallots(context);
    change(context, {
      status: 'closed',
      currentStageId: null,
      timer: noTimer,
      joiningOpen: false,
      onWall: false,
      closedAt: context.now,
    });
  },

  'workshop:archive'(context) {
    context.require('workshop:archive');
    change(context, { status: 'archived' });
  },

  'joining:set'(context, { open }) {
    context.require('joining:set');
    change(context, { joiningOpen: open });
  },

  'link:renew'(context, { kind }) {
    context.require('link:renew');
    const { draft } = context;
    const field = generationField[kind];
    const generation = draft.workshop[field] + 1;
    draft.put('workshops', { ...draft.workshop, [field]: generation });
    context.links.set(draft, kind, generation);
  },

  'report:final'(context) {
    context.require('report:final');
    const { draft } = context;
    for (const theme of draft.all('themes')) {
      if (!draft.get('priorities', theme.id)) throw new Refusal('conflict', 'themes-without-fate');
    }
    change(context, { reportFinalAt: draft.workshop.reportFinalAt ?? context.now });
  },

  'wall:set'(context, { on }) {
    context.require('wall:set');
    // What is shown later, as late notes are, waits until the desk has read it and shows the wall again.
    if (on) {
      for (const note of context.draft.all('notes')) {
        if (note.status === 'shown' && !note.onWall) context.draft.put('notes', { ...note, onWall: true });
      }
      for (const translation of context.draft.all('translations')) {
        if (translation.onWall || context.draft.get('notes', translation.noteId)?.status !== 'shown')
          continue;
        context.draft.put('translations', { ...translation, onWall: true });
      }
    }
    change(context, { onWall: on });
  },

  'wall:turn'(context, { turning }) {
    context.require('wall:turn');
    change(context, { wallTurning: turning });
  },
};

/** From now on the workshop and its agenda speak this language. */
function speak(draft: Draft, language: string): void {
  const own = draft.workshop.language;
  if (language === own) return;
  draft.put('workshops', workshopInLanguage(draft.workshop, language));
  for (const stage of draft.all('stages')) {
    const spoken = stageInLanguage(stage, own, language);
    if (spoken !== stage) draft.put('stages', spoken);
  }
}

const generationField = {
  join: 'joinGeneration',
  screen: 'screenGeneration',
  support: 'supportGeneration',
} as const;

function change({ draft }: HandlerContext, changes: Partial<Workshop>): void {
  draft.put('workshops', { ...draft.workshop, ...changes });
}

/** Once people come in, there is always somebody to turn to. */
function needSupport({ supportName, supportPhone }: Workshop): void {
  if (supportName === '' || supportPhone === '') throw new Refusal('invalid', 'support-missing');
}

/** Groups differ in id and label, lived experience is always one of them, and no group with people is lost. */
/** Refuses groups that are not told apart, or without one that people belong to. */
export function checkGroups(state: StateView, groups: readonly Group[]): void {
  const ids = new Set(groups.map((group) => group.id));
  const labels = new Set(groups.map((group) => group.label.toLowerCase()));
  if (ids.size < groups.length || labels.size < groups.length || !ids.has(livedGroupId)) {
    throw new Refusal('invalid');
  }
  for (const person of state.all('participants')) {
    if (person.groupId !== null && !ids.has(person.groupId) && matters(state, person.id, person.status)) {
      throw new Refusal('conflict');
    }
  }
}

/** A person who was removed keeps their group only for the words they left. */
function matters(state: StateView, participantId: string, status: string): boolean {
  if (status !== 'removed') return true;
  return !state.notesOf(participantId)[Symbol.iterator]().next().done;
}
