import type { RoomAbout } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { inLanguage, useAboutWords } from '../said.ts';

/** Aim, promise and what is open to influence, as far as the facilitator filled them in. */
export function AboutPart({ about }: { about: RoomAbout }) {
  const t = useText();
  const { aim, promise, influence } = useAboutWords(about);
  const parts = [
    { title: t('room.about.aim'), words: aim },
    { title: t('room.about.promise'), words: promise },
    { title: t('room.about.influence'), words: influence },
  ];
  return parts
    .filter(({ words }) => words.text !== '')
    .map(({ title, words }) => (
      <section key={title}>
        <h2>{title}</h2>
        <p {...inLanguage(words)}>{words.text}</p>
      </section>
    ));
}
