import type { RoomAbout } from '#shared/document/room.ts';
import { phoneHref } from '../../../text/phone.ts';
import { useSupport } from '../said.ts';

/** The support person within a sentence: name, place and number, as far as they are known. */
export function SupportLine({ about }: { about: RoomAbout }) {
  const { name, place, phone } = useSupport(about);
  return (
    <>
      <bdi>{name}</bdi>
      {place.text !== '' && (
        <>
          {' '}
          (<bdi lang={place.language}>{place.text}</bdi>)
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
