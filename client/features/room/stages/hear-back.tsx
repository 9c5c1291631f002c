import type { RoomAbout } from '#shared/document/room.ts';
import { dateText } from '../../../text/time.ts';
import { Text } from '../../../text/text.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';

/** "You will hear from NAME by DATE, by WAY." */
export function HearBack({ hearBack }: { hearBack: RoomAbout['hearBack'] }) {
  if (hearBack.from === '' || hearBack.by === '') return undefined;
  return (
    <Notice kind="success">
      <p>
        <Text
          id={hearBack.way === '' ? 'room.hear-back' : 'room.hear-back.way'}
          values={{
            name: <bdi>{hearBack.from}</bdi>,
            day: <bdi>{dateText(hearBack.by)}</bdi>,
            way: <bdi>{hearBack.way}</bdi>,
          }}
        />
      </p>
    </Notice>
  );
}
