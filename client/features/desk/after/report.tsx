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

/** The report is a draft for checking until the facilitator makes it final. */
export function Report({ about }: { about: RoomAbout }) {
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
      title="Report"
      id="report"
      aside={
        <Tag tone={reportFinal ? 'strong' : 'warning'}>{reportFinal ? 'final' : 'draft for checking'}</Tag>
      }
    >
      {reportFinal ? (
        <p>
          The report is final. People can still take their words back; then the next download is without them.
        </p>
      ) : (
        <p>
          Through their return link people read their own quotes and can say no
          {objectUntil === null ? '' : ` until ${dayText(objectUntil)}`} ({limits.objectionDays} days after
          closing). Until you make it final, the report says “draft for checking”.
        </p>
      )}
      {!reportFinal && open.length > 0 && (
        <Notice kind="warning" title="Not all themes have their decision">
          <p>
            {open.map((theme) => theme.title).join(' · ')}.{' '}
            <JumpLink target="decide">Choose each one, or set it aside and say why</JumpLink>
          </p>
        </Notice>
      )}
      <Problem text={problem} />
      {!reportFinal && about.status === 'closed' && open.length === 0 && (
        <div>
          <Confirm
            label="Make the report final"
            title="Make the report final?"
            doLabel="Make it final"
            doVariant="primary"
            variant={time ? 'plain' : 'primary'}
            busy={busy}
            onConfirm={() => void act('report:final', {}, 'The report is final')}
          >
            <p>
              {time
                ? `People were told that they can say no to quotes until ${dayText(objectUntil)}. If you go on now, the report no longer says that it is a draft, though they still have that time.`
                : 'The report no longer says that it is a draft for checking.'}
            </p>
          </Confirm>
        </div>
      )}
    </Panel>
  );
}
