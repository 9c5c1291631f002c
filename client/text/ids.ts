import type account from './en/account.json';
import type arrive from './en/arrive.json';
import type board from './en/board.json';
import type comfort from './en/comfort.json';
import type common from './en/common.json';
import type desk from './en/desk.json';
import type paper from './en/paper.json';
import type room from './en/room.json';
import type screen from './en/screen.json';
import type setup from './en/setup.json';
import type support from './en/support.json';

/** Every catalogue, by the part of the program that it speaks for. An id begins with its part: `room.write.done`. */
interface Catalogues {
  common: typeof common;
  comfort: typeof comfort;
  arrive: typeof arrive;
  account: typeof account;
  room: typeof room;
  board: typeof board;
  setup: typeof setup;
  desk: typeof desk;
  screen: typeof screen;
  support: typeof support;
  paper: typeof paper;
}

/** A part of the program with words of its own. */
export type Area = keyof Catalogues;

/** The id of a sentence, as the English catalogues have them. */
export type TextId = { [A in Area]: keyof Catalogues[A] & string }[Area];
