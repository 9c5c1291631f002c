import { useEffect } from 'react';
import { useKeptWhere } from '../../state/commands.ts';
import { useLine } from '../../state/line.ts';
import { useText } from '../../text/use-text.ts';
import { Notice } from '../../ui/notice/notice.tsx';
import { UnsavedNotice } from '../../ui/unsaved-notice/unsaved-notice.tsx';

/**
 * While the server cannot save, or is not reached: where one's words are, and what to do so that they are not lost. Of what waits on the
 * disk it speaks only once it is there.
 */
export function KeptNotice() {
  const t = useText();
  const where = useKeptWhere();
  const { save, waiting, unsaved } = useLine();
  const onPageOnly = where === 'shared' || where === 'blocked' || where === 'unknown';
  useWarnBeforeLeaving(onPageOnly && waiting > 0);
  if (unsaved) return <UnsavedNotice />;
  if (save.kind !== 'offline' && save.kind !== 'reconnecting') return undefined;
  if (!onPageOnly && (where !== 'device' || waiting === 0)) return undefined;
  return (
    <Notice kind={onPageOnly ? 'warning' : 'info'}>
      <p>{t(`room.line.kept.${onPageOnly && where !== 'shared' ? 'page' : where}`)}</p>
    </Notice>
  );
}

/** The browser asks before it leaves the page, as long as something would be lost with it. */
function useWarnBeforeLeaving(losing: boolean): void {
  useEffect(() => {
    if (!losing) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [losing]);
}
