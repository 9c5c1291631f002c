import type { Id } from './ids.ts';

/** A named group of notes. */
export interface Theme {
  id: Id;
  title: string;
  summary: string;
  position: number;
  version: number;
}
