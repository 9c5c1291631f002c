import type { RoomAbout } from '#shared/document/room.ts';
import { phoneHref } from '../../../text/phone.ts';
import { useText } from '../../../text/use-text.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';

/** Who the support person is, where they are, and how to call them. */
export function SupportContact({ support }: { support: RoomAbout['support'] }) {
  const t = useText();
  const { name, place, phone } = support;
  return (
    <>
      {name === '' && phone === '' ? (
        <p>{t('room.support.none')}</p>
      ) : (
        <p>
          <strong>
            <bdi>{name === '' ? t('room.support.person') : name}</bdi>
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
          {t('room.support.call', { phone })}
        </ButtonLink>
      )}
    </>
  );
}
