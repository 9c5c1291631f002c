import type account from './en/account.json';
import type arriveHome from './en/arrive-home.json';
import type arriveSteps from './en/arrive-steps.json';
import type arrive from './en/arrive.json';
import type board from './en/board.json';
import type comfort from './en/comfort.json';
import type commonDoor from './en/common-door.json';
import type commonLive from './en/common-live.json';
import type common from './en/common.json';
import type desk from './en/desk.json';
import type paper from './en/paper.json';
import type roomHelp from './en/room-help.json';
import type roomOne from './en/room-one.json';
import type roomStages from './en/room-stages.json';
import type roomWrite from './en/room-write.json';
import type room from './en/room.json';
import type screen from './en/screen.json';
import type setup from './en/setup.json';
import type support from './en/support.json';

/**
 * Every catalogue, by the part of the program that it speaks for. An id begins with its part: `room.write.done`. Words that
 * are needed later than the rest of their part have a catalogue of their own: `room-write`.
 */
interface Catalogues {
  common: typeof common;
  'common-door': typeof commonDoor;
  'common-live': typeof commonLive;
  comfort: typeof comfort;
  arrive: typeof arrive;
  'arrive-home': typeof arriveHome;
  'arrive-steps': typeof arriveSteps;
  account: typeof account;
  room: typeof room;
  'room-help': typeof roomHelp;
  'room-one': typeof roomOne;
  'room-stages': typeof roomStages;
  'room-write': typeof roomWrite;
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
