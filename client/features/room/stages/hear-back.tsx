import type { RoomAbout } from '#shared/document/room.ts';
import { dateText } from '../../../text/time.ts';
import { Text } from '../../../text/text.tsx';
import { useAboutWords } from '../said.ts';
import { Notice } from '../../../ui/notice/notice.tsx';

/** "You will hear from NAME by DATE. How: WAY." */
export function HearBack({ about }: { about: RoomAbout }) {
  const { hearBack } = about;
  const way = useAboutWords(about).hearWay;
  if (hearBack.from === '' || hearBack.by === '') return undefined;
  return (
    <Notice kind="info">
      <p>
        <Text
          id={way.text === '' ? 'room.hear-back' : 'room.hear-back.way'}
          values={{
            name: <bdi>{hearBack.from}</bdi>,
            day: <bdi>{dateText(hearBack.by)}</bdi>,
            way: <bdi lang={way.language}>{way.text}</bdi>,
          }}
        />
      </p>
    </Notice>
  );
}
