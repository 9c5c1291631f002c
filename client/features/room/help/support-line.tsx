import type { RoomAbout } from '#shared/document/room.ts';
import { phoneHref } from '../../../text/phone.ts';

/** The support person within a sentence: name, place and number, as far as they are known. */
export function SupportLine({ support }: { support: RoomAbout['support'] }) {
  const { name, place, phone } = support;
  return (
    <>
      <bdi>{name}</bdi>
      {place !== '' && (
        <>
          {' '}
          (<bdi>{place}</bdi>)
        </>
      )}
      {phone !== '' && (
        <>
          {' '}
          <a href={phoneHref(phone)}>
            <bdi>{phone}</bdi>
          </a>
        </>
      )}
    </>
  );
}
