import type { RoomAbout } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { useRows } from '../../../state/documents.ts';
import { useNow } from '../../../state/time.ts';
import { dayText } from '../../../text/time.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { JumpLink } from '../parts/jump.tsx';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { useText } from '../../../text/use-text.ts';

/** The report is a draft for checking until the facilitator makes it final. */
export function Report({ about }: { about: RoomAbout }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const now = useNow(false);
  const { objectUntil, reportFinal } = about;
  const time = objectUntil !== null && now < objectUntil;
  const priorities = useRows('board', 'priorities');
  const open = useRows('board', 'themes').filter(
    ({ id }) => !priorities.some((priority) => priority.id === id),
  );
  return (
    <Panel
      title={t('desk.report.title')}
      id="report"
      aside={
        <Tag tone={reportFinal ? 'strong' : 'warning'}>
          {t(reportFinal ? 'desk.report.final' : 'desk.report.draft')}
        </Tag>
      }
    >
      {reportFinal ? (
        <p>{t('desk.report.is-final')}</p>
      ) : (
        <p>
          {objectUntil === null
            ? t('desk.report.check', { days: limits.objectionDays })
            : t('desk.report.check.until', {
                date: dayText(objectUntil),
                days: limits.objectionDays,
              })}
        </p>
      )}
      {!reportFinal && open.length > 0 && (
        <Notice kind="warning" title={t('desk.report.open.title')}>
          <p>
            {open.map((theme) => theme.title).join(' · ')}.{' '}
            <JumpLink target="decide">{t('desk.report.open.link')}</JumpLink>
          </p>
        </Notice>
      )}
      <Problem text={problem} />
      {!reportFinal && about.status === 'closed' && open.length === 0 && (
        <div>
          <Confirm
            label={t('desk.report.do')}
            title={t('desk.report.do.title')}
            doLabel={t('desk.report.do.do')}
            doVariant="primary"
            variant={time ? 'plain' : 'primary'}
            busy={busy}
            onConfirm={() => void act('report:final', {}, t('desk.report.said'))}
          >
            <p>
              {time ? t('desk.report.do.early', { date: dayText(objectUntil) }) : t('desk.report.do.text')}
            </p>
          </Confirm>
        </div>
      )}
    </Panel>
  );
}
