import type { TextId } from '../../../text/ids.ts';

/** What can be printed, in the order of the pack. */
export const paperParts = ['join', 'prompts', 'notes', 'ballots', 'script', 'themes'] as const;
export type PaperPart = (typeof paperParts)[number];

/** What is chosen to be printed. */
export interface PaperChoice {
  parts: readonly PaperPart[];
  /** Languages of what people get; the script is in that of the page. */
  languages: readonly string[];
  noteSheets: number;
  ballots: number;
}

/** Most sheets of one kind that one printing makes. */
export const mostSheets = 100;

/** What each part is called, and what it is for. */
export const partWords: Readonly<Record<PaperPart, { name: TextId; what: TextId }>> = {
  join: { name: 'paper.part.join', what: 'paper.part.join.what' },
  prompts: { name: 'paper.part.prompts', what: 'paper.part.prompts.what' },
  notes: { name: 'paper.part.notes', what: 'paper.part.notes.what' },
  ballots: { name: 'paper.part.ballots', what: 'paper.part.ballots.what' },
  script: { name: 'paper.part.script', what: 'paper.part.script.what' },
  themes: { name: 'paper.part.themes', what: 'paper.part.themes.what' },
};
