import type { DeskProgress } from '#shared/document/desk.ts';
import type { StageKind } from '#shared/domain/stage.ts';
import { useText, type Translate } from '../../../text/use-text.ts';
import styles from './lead.module.css';

/** How far people are with the open stage: counts only, never what they wrote or chose. */
export function Progress({ progress, kind }: { progress: DeskProgress; kind: StageKind }) {
  const t = useText();
  const { busy, done, notConnected } = progress;
  return (
    <div className={styles['progress']}>
      {saysDone(kind) && (
        <div className={styles['track']} aria-hidden="true">
          <span data-part="done" style={{ flexGrow: done }} />
          <span data-part="busy" style={{ flexGrow: busy }} />
          <span data-part="away" style={{ flexGrow: notConnected }} />
        </div>
      )}
      <p>{progressText(t, progress, kind)}</p>
      {progress.late > 0 && <p>{t('desk.progress.late', { count: progress.late })}</p>}
    </div>
  );
}

/** "4 writing, 5 done, 1 not connected". Where nobody says that they are done: "9 connected, 1 not connected". */
export function progressText(
  t: Translate,
  { busy, done, notConnected }: DeskProgress,
  kind: StageKind,
): string {
  return saysDone(kind)
    ? t(`desk.progress.${kind}`, { busy, done, away: notConnected })
    : t('desk.progress.connected', { here: busy + done, away: notConnected });
}

/** Kinds of stage in which people say that they are done. */
function saysDone(kind: StageKind): kind is 'welcome' | 'write' | 'read' | 'group' | 'vote' {
  switch (kind) {
    case 'welcome':
    case 'write':
    case 'read':
    case 'group':
    case 'vote':
      return true;
    case 'break':
    case 'decide':
    case 'actions':
    case 'close':
      return false;
  }
  return kind satisfies never;
}
