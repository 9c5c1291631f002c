import type { RoomStage } from '#shared/document/room.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { firstShowsNotes, type NextStep } from './next-step.ts';

/** What stands on the large button, what it will do, and what is asked before it does what cannot be taken back. */
export interface StepWords {
  label: string;
  explains: string;
  confirm?: { title: string; text: string };
}

/** Puts the next step into words. `writing` is how many people are still writing. */
export function stepWords(
  step: NextStep,
  writing: number,
  stages: readonly RoomStage[],
): StepWords | undefined {
  switch (step.kind) {
    case 'open-doors':
      return {
        label: 'Open the doors',
        explains:
          'People can join from now on, with the link, the QR code or the join code. Nothing starts yet.',
      };
    case 'start':
      return {
        label: step.stage ? `Start with “${step.stage.title}”` : 'Start the workshop',
        explains: step.stage ? opening[step.stage.kind] : 'Add a step to the agenda first.',
      };
    case 'resume':
      return { label: 'Go on', explains: 'Everyone comes back to where you stopped, and the timer goes on.' };
    case 'close-voting':
      return {
        label: 'Close voting',
        explains:
          'Nobody can change their dots after this. Whoever has lost the connection can still send theirs for 2 minutes, or until you show the results.',
      };
    case 'show-results':
      return {
        label: 'Show the results',
        explains:
          'The votes are counted and everyone sees the result at the same moment. After this no more dots are accepted.',
      };
    case 'open-stage':
      return openWords(step.stage, step.from, writing, firstShowsNotes(stages, step.stage));
    case 'close-workshop':
      return {
        label: 'Close the workshop',
        explains: 'Nothing more is added. Results, the report and the page to take home stay within reach.',
        confirm: {
          title: 'Close the workshop?',
          text: 'Nothing more can be added after this. People can still read the results, change how they may be quoted and take their words back, with their return link.',
        },
      };
    case 'none':
      return undefined;
  }
  return step satisfies never;
}

function openWords(
  stage: RoomStage,
  from: RoomStage | undefined,
  writing: number,
  reveals: boolean,
): StepWords {
  const confirm = {
    title: 'Show the notes to everyone?',
    text: `${from?.kind === 'write' ? `${stillWriting(writing)} ` : ''}All notes appear on every device at once, in random order. This cannot be taken back.`,
  };
  if (reveals && from?.kind === 'write') {
    return {
      label: 'Close writing and show the notes',
      explains: `${opening.read} Words that people have begun are not lost: they are asked whether to add them.`,
      confirm,
    };
  }
  const ending = from && endings[from.kind];
  return {
    label: ending ? `${ending} and open “${stage.title}”` : `Open “${stage.title}”`,
    explains: opening[stage.kind],
    ...(reveals && { confirm }),
  };
}

function stillWriting(writing: number): string {
  if (writing === 0) return 'Nobody is still writing.';
  return writing === 1 ? '1 person is still writing.' : `${writing} people are still writing.`;
}

const endings: Record<StageKind, string> = {
  welcome: 'End the welcome',
  write: 'Close writing',
  read: 'End reading',
  group: 'End grouping',
  break: 'End the break',
  vote: 'Close voting',
  decide: 'Finish deciding',
  actions: 'Finish the actions',
  close: 'End the closing words',
};

const opening: Record<StageKind, string> = {
  welcome: 'Everyone sees the aim, the promise and the ground rules, and can agree to them.',
  write: 'Everyone writes in private. Nobody, you included, can read it until you show the notes.',
  read: 'All notes appear on every device at once, in random order. The wall waits until you show them there, so that you can read them first.',
  group: 'The notes are sorted into themes.',
  break: 'Every device shows when you start again, and nothing else.',
  vote: 'Everyone gets their dots. Nobody, you included, sees a count until you show the results.',
  decide: 'Everyone follows while you write down what is chosen, what is set aside, and why.',
  actions:
    'Everyone follows while you write down who does what by when. Whoever you ask answers on their own device.',
  close: 'Everyone sees when they will hear from you, and the page to take home.',
};
