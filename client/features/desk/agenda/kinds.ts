import type { StageKind } from '#shared/domain/stage.ts';

/** What each kind of step is, for choosing one. */
export const kindWords: Record<StageKind, { name: string; what: string }> = {
  welcome: { name: 'Welcome', what: 'Aim, promise and ground rules to agree to.' },
  write: { name: 'Write', what: 'Everyone writes in private.' },
  read: { name: 'Read', what: 'The notes are shown, to read in silence.' },
  group: { name: 'Group', what: 'Notes are sorted into themes.' },
  break: { name: 'Break', what: 'Shows when you start again, and nothing else.' },
  vote: { name: 'Vote', what: 'Dots on themes, in secret.' },
  decide: { name: 'Decide', what: 'What is chosen, what is set aside, and why.' },
  actions: { name: 'Actions', what: 'Who does what, by when.' },
  close: { name: 'Close', what: 'Thanks, and when people hear from you.' },
};
