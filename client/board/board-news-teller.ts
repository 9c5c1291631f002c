import { useBoardNews } from './use-board-news.ts';

/** Tells what others change on the board; shows nothing. */
export function BoardNews(): undefined {
  useBoardNews();
}
