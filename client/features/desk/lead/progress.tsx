import type { DeskProgress } from '#shared/document/desk.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { useText, type Translate } from '../../../text/use-text.ts';

/** How far people are with the open stage: counts only, never what they wrote or chose. */
export function Progress({ progress, kind }: { progress: DeskProgress; kind: StageKind }) {
  const t = useText();
  return (
    <>
      <p>{progressText(t, progress, kind)}</p>
      {progress.late > 0 && <p>{t('desk.progress.late', { count: progress.late })}</p>}
    </>
  );
}

/** "4 writing, 5 done, 1 not connected". Where nobody says that they are done: "9 connected, 1 not connected". */
export function progressText(
  t: Translate,
  { busy, done, notConnected }: DeskProgress,
  kind: StageKind,
): string {
  switch (kind) {
    case 'welcome':
    case 'write':
    case 'read':
    case 'group':
    case 'vote':
      return t(`desk.progress.${kind}`, { busy, done, away: notConnected });
    case 'break':
    case 'decide':
    case 'actions':
    case 'close':
      return t('desk.progress.connected', { here: busy + done, away: notConnected });
  }
  return kind satisfies never;
}
