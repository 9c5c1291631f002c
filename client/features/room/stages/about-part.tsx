import type { RoomAbout } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';

/** Aim, promise and what is open to influence, as far as the facilitator filled them in. */
export function AboutPart({ about }: { about: RoomAbout }) {
  const t = useText();
  const parts = [
    { title: t('room.about.aim'), text: about.aim },
    { title: t('room.about.promise'), text: about.promise },
    { title: t('room.about.influence'), text: about.influence },
  ];
  return parts
    .filter(({ text }) => text !== '')
    .map(({ title, text }) => (
      <section key={title}>
        <h2>{title}</h2>
        <p dir="auto">{text}</p>
      </section>
    ));
}
