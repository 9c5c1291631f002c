import { numbered, placeStage } from '#shared/domain/agenda.ts';
import { builtInStageVersions, withoutOutdated } from '#shared/domain/built-in.ts';
import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { canShorten, shortestMinutes } from '#shared/domain/schedule.ts';
import { attributions, type Stage, type StageOptions } from '#shared/domain/stage.ts';
import type { StateView } from '#shared/domain/state.ts';
import { inOrder } from '#shared/domain/order.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';
import { translated } from './translated.ts';
import { closeStage, goToStage } from './stage-change.ts';

/** The agenda, before and during the workshop. */
export const stageHandlers: HandlersOf<
  | 'stage:add'
  | 'stage:edit'
  | 'stage:translate'
  | 'stage:move'
  | 'stage:remove'
  | 'stage:open'
  | 'stage:close'
  | 'agenda:shorten'
> = {
  'stage:add'(context, { stageId, kind, title, prompt, short, picture, minutes, position, options }) {
    context.require('stage:add');
    const { draft } = context;
    if (draft.get('stages', stageId)) throw new Refusal('id-reused');
    if ([...draft.all('stages')].length >= limits.stages) throw new Refusal('limit-reached');
    const stage: Stage = {
      id: stageId,
      kind,
      title,
      prompt,
      short: short ?? '',
      picture: picture ?? null,
      versions: {},
      minutes,
      plannedMinutes: minutes,
      position: -1,
      status: 'waiting',
      options: options ?? {},
      labelledGroups: null,
      openedAt: null,
      closedAt: null,
    };
    if (draft.workshop.language === 'en') stage.versions = builtInStageVersions(stage);
    putAgenda(context, placeStage(draft.all('stages'), stage, position));
    context.auditSubject(stageId);
  },

  'stage:edit'(context, { stageId, title, prompt, short, picture, minutes, options }) {
    context.require('stage:edit');
    const stage = needStage(context, stageId);
    if (options) checkAnonymity(stage, options);
    const edited: Stage = {
      ...stage,
      title: title ?? stage.title,
      prompt: prompt ?? stage.prompt,
      short: short ?? stage.short,
      picture: picture === undefined ? stage.picture : picture,
      minutes: minutes ?? stage.minutes,
      plannedMinutes: minutes ?? stage.plannedMinutes,
      options: { ...stage.options, ...options },
    };
    if (context.draft.workshop.language === 'en') edited.versions = withoutOutdated(edited);
    context.draft.put('stages', edited);
    context.auditSubject(stageId);
  },

  'stage:translate'(context, { stageId, language, ...words }) {
    context.require('stage:translate');
    const stage = needStage(context, stageId);
    context.draft.put('stages', {
      ...stage,
      versions: translated(stage.versions, context.draft.workshop.language, language, words),
    });
    context.auditSubject(stageId);
  },

  'stage:move'(context, { stageId, position }) {
    context.require('stage:move');
    const stage = needStage(context, stageId);
    if (stage.status !== 'waiting') throw new Refusal('conflict');
    putAgenda(context, placeStage(context.draft.all('stages'), stage, position));
    context.auditSubject(stageId);
  },

  'stage:remove'(context, { stageId }) {
    context.require('stage:remove');
    const { draft } = context;
    const stage = needStage(context, stageId);
    if (isUsed(draft, stageId)) throw new Refusal('conflict', 'stage-not-empty');
    if (stage.status !== 'waiting') throw new Refusal('conflict');
    draft.remove('stages', stageId);
    putAgenda(context, numbered(inOrder(draft.all('stages'))));
    context.auditSubject(stageId);
  },

  'stage:open'(context, { stageId }) {
    context.require('stage:open');
    goToStage(context, needStage(context, stageId));
    context.auditSubject(stageId);
  },

  'stage:close'(context, { stageId }) {
    context.require('stage:close');
    const stage = needStage(context, stageId);
    if (stage.status !== 'open') throw new Refusal('wrong-stage');
    closeStage(context, stage, undefined);
    context.auditSubject(stageId);
  },

  'agenda:shorten'(context, { stages }) {
    context.require('agenda:shorten');
    for (const { stageId, minutes } of stages) {
      const stage = needStage(context, stageId);
      if (!canShorten(stage) || minutes > stage.minutes) throw new Refusal('conflict');
      if (minutes < shortestMinutes(stage)) throw new Refusal('limit-reached');
      context.draft.put('stages', { ...stage, minutes });
    }
  },
};

function needStage({ draft }: HandlerContext, stageId: Id): Stage {
  const stage = draft.get('stages', stageId);
  if (!stage) throw new Refusal('not-found');
  return stage;
}

/** Stores the stages whose place changed, and those that are new. */
function putAgenda({ draft }: HandlerContext, stages: readonly Stage[]): void {
  for (const stage of stages) if (draft.get('stages', stage.id) !== stage) draft.put('stages', stage);
}

/**
 * Anonymity may be tightened, never loosened, once writing has begun: what people read when they began holds. Whether
 * there is a note yet plays no part, so that the answer does not tell.
 */
function checkAnonymity(stage: Stage, options: StageOptions): void {
  const before = attributions.indexOf(stage.options.shows ?? 'nothing');
  const after = attributions.indexOf(options.shows ?? stage.options.shows ?? 'nothing');
  if (after > before && stage.status !== 'waiting') throw new Refusal('conflict', 'anonymity-loosened');
}

function hasNotes(state: StateView, stageId: Id): boolean {
  for (const note of state.all('notes')) if (note.stageId === stageId) return true;
  return false;
}

function isUsed(state: StateView, stageId: Id): boolean {
  if (hasNotes(state, stageId)) return true;
  for (const ballot of state.all('ballots')) if (ballot.stageId === stageId) return true;
  return false;
}
