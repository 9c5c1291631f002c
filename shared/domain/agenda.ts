import type { Id } from './ids.ts';
import { limits } from './limits.ts';
import type { Stage, StageKind } from './stage.ts';
import { inOrder } from './order.ts';

/** What a stage is when it is put into the agenda. */
export type AgendaItem = Pick<Stage, 'kind' | 'title' | 'prompt' | 'short' | 'picture' | 'minutes'>;

/** How each kind of stage starts out; the facilitator may change all but the kind. */
export const stageDefaults: Readonly<Record<StageKind, Omit<AgendaItem, 'kind'>>> = {
  welcome: {
    title: 'Welcome',
    prompt:
      'It is good that you are here. Please read what today is for, and how we want to treat each other.',
    short: 'Welcome. Look around, and read how we treat each other.',
    picture: { name: 'welcome', text: 'An open door.' },
    minutes: 10,
  },
  write: {
    title: 'Write',
    prompt:
      'Think of one moment that stayed with you. What happened, and what would have made it better? Write one idea on each note. Nobody else can read them yet.',
    short: 'Write about one moment that stayed with you.',
    picture: { name: 'write', text: 'A note and a pencil.' },
    minutes: 10,
  },
  read: {
    title: 'Read',
    prompt: 'Read what people wrote, quietly and in your own time. There is nothing to do but notice.',
    short: 'Read what people wrote. Take your time.',
    picture: { name: 'read', text: 'An open book.' },
    minutes: 10,
  },
  group: {
    title: 'Group',
    prompt: 'Which notes belong together? Put them together and give each theme a name in everyday words.',
    short: 'Put notes together that belong together.',
    picture: { name: 'group', text: 'Notes gathered in a loop of thread.' },
    minutes: 15,
  },
  break: {
    title: 'Break',
    prompt: 'Stand up, have a drink, look out of the window.',
    short: 'Have a rest. We go on soon.',
    picture: { name: 'break', text: 'A cup of tea.' },
    minutes: 15,
  },
  vote: {
    title: 'Vote',
    prompt:
      'Put your dots on what matters most to you. Your vote is secret, and nobody sees a count before voting ends.',
    short: 'Put your dots on what matters most to you.',
    picture: { name: 'vote', text: 'A list with dots.' },
    minutes: 10,
  },
  decide: {
    title: 'Decide',
    prompt:
      'Votes help us talk; they do not decide for us. What do we choose, and why? What do we set aside, and why?',
    short: 'We talk, and choose what to do first.',
    picture: { name: 'decide', text: 'A signpost that points two ways.' },
    minutes: 20,
  },
  actions: {
    title: 'Actions',
    prompt: 'What will we do first? Who says yes to it, by when, and how will we know that it helped?',
    short: 'Who does what, and by when?',
    picture: { name: 'actions', text: 'A list with ticks.' },
    minutes: 10,
  },
  close: {
    title: 'Close',
    prompt: 'Thank you for what you shared today. This is what we chose, and when you will hear from us.',
    short: 'Thank you. This is what we chose.',
    picture: { name: 'close', text: 'A bow, tied of thread.' },
    minutes: 5,
  },
};

/** The stages of the built-in agenda, in order. */
export const builtInAgenda: readonly StageKind[] = [
  'welcome',
  'write',
  'read',
  'group',
  'break',
  'vote',
  'decide',
  'actions',
  'close',
];

/** A stretch of the agenda that is too long without a break. */
export interface AgendaWarning {
  fromStageId: Id;
  toStageId: Id;
  minutes: number;
}

/** Names each stretch between breaks that is longer than `limits.minutesWithoutBreak`. */
export function agendaWarnings(
  stages: Iterable<Pick<Stage, 'id' | 'kind' | 'minutes' | 'position'>>,
): AgendaWarning[] {
  const warnings: AgendaWarning[] = [];
  let stretch: AgendaWarning | undefined;
  const finish = (): void => {
    if (stretch && stretch.minutes > limits.minutesWithoutBreak) warnings.push(stretch);
    stretch = undefined;
  };
  for (const stage of inOrder(stages)) {
    if (stage.kind === 'break') finish();
    else {
      stretch = {
        fromStageId: stretch?.fromStageId ?? stage.id,
        toStageId: stage.id,
        minutes: (stretch?.minutes ?? 0) + stage.minutes,
      };
    }
  }
  finish();
  return warnings;
}

/**
 * Stages after one of them was put at a place (0 is first), with dense positions. A waiting stage never comes to stand
 * before where the workshop is: the open stage, or else the one that closed last.
 */
export function placeStage(stages: Iterable<Stage>, stage: Stage, position: number): Stage[] {
  const others = inOrder(stages).filter((other) => other.id !== stage.id);
  const place = Math.min(Math.max(position, firstFreePlace(others)), others.length);
  return numbered(others.toSpliced(place, 0, stage));
}

/** Stages with positions 0, 1, 2, … in the order given. Rows that already have theirs stay the same objects. */
export function numbered(stages: readonly Stage[]): Stage[] {
  return stages.map((stage, position) => (stage.position === position ? stage : { ...stage, position }));
}

function firstFreePlace(ordered: readonly Stage[]): number {
  const open = ordered.findIndex((stage) => stage.status === 'open');
  if (open !== -1) return open + 1;
  let latest = -1;
  let latestAt = -Infinity;
  for (const [place, stage] of ordered.entries()) {
    if (stage.status === 'closed' && (stage.closedAt ?? 0) >= latestAt) {
      latest = place;
      latestAt = stage.closedAt ?? 0;
    }
  }
  return latest + 1;
}
