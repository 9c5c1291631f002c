import type { RoomAbout } from '#shared/document/room.ts';
import { phoneHref } from '../../../text/phone.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';

/** Who the support person is, where they are, and how to call them. */
export function SupportContact({ support }: { support: RoomAbout['support'] }) {
  const { name, place, phone } = support;
  return (
    <>
      {name === '' && phone === '' ? (
        <p>Please ask the people who run the workshop.</p>
      ) : (
        <p>
          <strong>
            <bdi>{name === '' ? 'The support person' : name}</bdi>
          </strong>
          {place !== '' && (
            <>
              , <bdi>{place}</bdi>
            </>
          )}
        </p>
      )}
      {phone !== '' && (
        <ButtonLink variant="plain" href={phoneHref(phone)}>
          Call {phone}
        </ButtonLink>
      )}
    </>
  );
}
