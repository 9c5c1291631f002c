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

/** "4 writing, 5 done, 1 not connected". */
export function progressText({ busy, done, notConnected }: DeskProgress, kind: StageKind): string {
  return [`${busy} ${doing[kind]}`, `${done} done`, `${notConnected} not connected`].join(', ');
}

const doing: Record<StageKind, string> = {
  welcome: 'reading',
  write: 'writing',
  read: 'reading',
  group: 'grouping',
  break: 'on their break',
  vote: 'voting',
  decide: 'not done yet',
  actions: 'not done yet',
  close: 'reading',
};
