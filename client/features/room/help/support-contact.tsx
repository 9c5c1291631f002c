import { phoneHref } from '../../../text/phone.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import type { SupportSaid } from '../said.ts';

/** Who the support person is, where they are, and how to call them. */
export function SupportContact({ support }: { support: SupportSaid }) {
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
          {place.text !== '' && (
            <>
              , <bdi lang={place.language}>{place.text}</bdi>
            </>
          )}
        </p>
      )}
      {phone !== '' && (
        <ButtonLink variant="plain" href={phoneHref(phone)}>
          <span>
            <Text id="room.support.call" values={{ phone: <bdi dir="ltr">{phone}</bdi> }} />
          </span>
        </ButtonLink>
      )}
    </>
  );
}
