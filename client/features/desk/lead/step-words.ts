import type { RoomStage } from '#shared/document/room.ts';
import type { Translate } from '../../../text/use-text.ts';
import { firstShowsNotes, type NextStep } from './next-step.ts';

/** What stands on the large button, what it will do, and what is asked before it does what cannot be taken back. */
export interface StepWords {
  label: string;
  explains: string;
  confirm?: { title: string; text: string };
}

/** Puts the next step into words. `busy` is how many people are not done with the open one. */
export function stepWords(
  t: Translate,
  step: NextStep,
  busy: number,
  stages: readonly RoomStage[],
): StepWords | undefined {
  switch (step.kind) {
    case 'open-doors':
      return { label: t('desk.next.open-doors'), explains: t('desk.next.open-doors.explains') };
    case 'start':
      return step.stage
        ? {
            label: t('desk.next.start', { title: step.stage.title }),
            explains: t(`desk.next.opening.${step.stage.kind}`),
          }
        : { label: t('desk.next.start.empty'), explains: t('desk.next.start.empty.explains') };
    case 'resume':
      return { label: t('desk.next.resume'), explains: t('desk.next.resume.explains') };
    case 'close-voting':
      return {
        label: t('desk.next.close-voting'),
        explains: t('desk.next.close-voting.explains'),
        ...(busy > 0 && {
          confirm: {
            title: t('desk.next.close-voting.title'),
            text: t('desk.next.close-voting.voting', { count: busy }),
          },
        }),
      };
    case 'show-results':
      return { label: t('desk.next.results'), explains: t('desk.next.results.explains') };
    case 'open-stage':
      return openWords(t, step.stage, step.from, busy, firstShowsNotes(stages, step.stage));
    case 'close-workshop':
      return {
        label: t('desk.next.close'),
        explains: t('desk.next.close.explains'),
        confirm: { title: t('desk.next.close.title'), text: t('desk.next.close.text') },
      };
    case 'none':
      return undefined;
  }
  return step satisfies never;
}

function openWords(
  t: Translate,
  stage: RoomStage,
  from: RoomStage | undefined,
  writing: number,
  reveals: boolean,
): StepWords {
  const writes = from?.kind === 'write';
  const confirm = {
    title: t('desk.next.show-notes.title'),
    text: writes ? t('desk.next.show-notes.writing', { count: writing }) : t('desk.next.show-notes.text'),
  };
  if (reveals && writes) {
    return { label: t('desk.next.show-notes'), explains: t('desk.next.show-notes.explains'), confirm };
  }
  const { title } = stage;
  return {
    label: from ? t(`desk.next.open.from.${from.kind}`, { title }) : t('desk.next.open', { title }),
    explains: t(`desk.next.opening.${stage.kind}`),
    ...(reveals && { confirm }),
  };
}
