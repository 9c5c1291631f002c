import type { DeskProgress } from '#shared/document/desk.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { countText } from '../../../text/count.ts';

/** How far people are with the open stage: counts only, never what they wrote or chose. */
export function Progress({ progress, kind }: { progress: DeskProgress; kind: StageKind }) {
  return (
    <>
      <p>{progressText(progress, kind)}</p>
      {progress.late > 0 && (
        <p>
          {countText(progress.late, 'note')} came after writing closed. They appear together in a moment, so
          that nobody can tell whose they are.
        </p>
      )}
    </>
  );
}

/** "4 writing, 5 done, 1 not connected". Where nobody says that: "9 connected, 1 not connected". */
export function progressText({ busy, done, notConnected }: DeskProgress, kind: StageKind): string {
  const word = doing[kind];
  const here = word === null ? [`${busy + done} connected`] : [`${busy} ${word}`, `${done} done`];
  return [...here, `${notConnected} not connected`].join(', ');
}

const doing: Record<StageKind, string | null> = {
  welcome: 'reading',
  write: 'writing',
  read: 'reading',
  group: 'grouping',
  break: null,
  vote: 'voting',
  decide: null,
  actions: null,
  close: null,
};
