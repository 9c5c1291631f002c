import { hourText } from '../../../text/time.ts';
import { refusal as refusalWords } from '../../../text/refusals.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { ReachableQr } from '../doors/reach.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { Problem } from '../parts/problem.tsx';
import styles from './hand-over.module.css';
import { useHandOver } from './use-hand-over.ts';

interface CodeProps {
  as: string;
  workshopId: string;
  /** Draws this anew, with a new code. */
  onRenew: () => void;
}

/** The code itself, and which devices came by one. */
export function Code({ as, workshopId, onRenew }: CodeProps) {
  const t = useText();
  const { code, used, refusal, end } = useHandOver(as, workshopId);
  const endAndSay = async (id: string, said: string) => {
    if (await end(id)) announce(said);
  };
  return (
    <>
      {used.map(({ id, at, here }) => (
        <Notice key={id} kind={here ? 'info' : 'success'} role="status">
          <p>{t(here ? 'desk.handover.here' : 'desk.handover.used', { time: hourText(at) })}</p>
          {!here && (
            <Button onClick={() => void endAndSay(id, t('desk.handover.signed-out'))}>
              {t('desk.handover.sign-out')}
            </Button>
          )}
        </Notice>
      ))}
      <Problem text={refusal && refusalWords(t, refusal.code, refusal.detail)} />
      {code && (
        <>
          <p>{t('desk.handover.what')}</p>
          <p>{t('desk.handover.secret')}</p>
          <ReachableQr link={code.link} alt={t('desk.handover.alt')} />
          <CopyLine label={t('desk.handover.link')} value={code.link} />
          <div className={styles['row']}>
            <Button onClick={() => void endAndSay(code.id, t('desk.handover.ended'))}>
              {t('desk.handover.end')}
            </Button>
          </div>
        </>
      )}
      {code === undefined && <p role="status">{t('common.moment')}</p>}
      {code === null && (
        <div className={styles['row']}>
          {used.length === 0 && <p>{t('desk.handover.over')}</p>}
          <Button onClick={onRenew}>{t('desk.handover.renew')}</Button>
        </div>
      )}
    </>
  );
}
