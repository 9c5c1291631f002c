import type { RoomAbout } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { useNow } from '../../../state/time.ts';
import { dayText } from '../../../text/time.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

/** The report is a draft for checking until the facilitator makes it final. */
export function Report({ about }: { about: RoomAbout }) {
  const { act, busy, problem } = useAct();
  const now = useNow(false);
  const { objectUntil, reportFinal } = about;
  const open = objectUntil !== null && now < objectUntil;
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
      <Problem text={problem} />
      {!reportFinal && about.status === 'closed' && (
        <div>
          <Confirm
            label="Make the report final"
            title="Make the report final?"
            doLabel="Make it final"
            doVariant="primary"
            variant={open ? 'plain' : 'primary'}
            busy={busy}
            onConfirm={() => void act('report:final', {}, 'The report is final')}
          >
            <p>
              {open
                ? `People were told that they can say no to quotes until ${dayText(objectUntil)}. If you go on now, the report no longer says that it is a draft, though they still have that time.`
                : 'The report no longer says that it is a draft for checking.'}
            </p>
          </Confirm>
        </div>
      )}
    </Panel>
  );
}
