import type { RoomAbout } from '#shared/document/room.ts';
import { dateText } from '../../../text/time.ts';
import { Notice } from '../../../ui/notice/notice.tsx';

/** "You will hear from NAME by DATE, by WAY." */
export function HearBack({ hearBack }: { hearBack: RoomAbout['hearBack'] }) {
  if (hearBack.from === '' || hearBack.by === '') return undefined;
  return (
    <Notice kind="success">
      <p>
        You will hear from <bdi>{hearBack.from}</bdi> by {dateText(hearBack.by)}
        {hearBack.way !== '' && (
          <>
            , by <bdi>{hearBack.way}</bdi>
          </>
        )}
        .
      </p>
    </Notice>
  );
}
