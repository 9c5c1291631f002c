import type { RoomStage } from '#shared/document/room.ts';
import type { Translate } from '../../../text/use-text.ts';
import { stageWords } from '../said.ts';
import type { Step } from './walk.ts';

/** The short version of a stage's prompt; where the facilitator wrote none, what such a stage asks in a few words. */
export function shortPrompt(t: Translate, stage: RoomStage): Pick<Step, 'sentence' | 'language'> {
  const { short } = stageWords(stage);
  return short.text === ''
    ? { sentence: t(`room.one.short.${stage.kind}`) }
    : { sentence: short.text, language: short.language };
}

/** The last step of many stages: nothing more to do. */
export function restStep(t: Translate): Step {
  return { key: 'rest', sentence: t('room.one.rest'), picture: { name: 'time', text: '' } };
}
