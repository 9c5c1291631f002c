import type { RoomAbout } from '#shared/document/room.ts';

/** Aim, promise and what is open to influence, as far as the facilitator filled them in. */
export function AboutPart({ about }: { about: RoomAbout }) {
  const parts = [
    { title: 'What we want to do', text: about.aim },
    { title: 'What we promise', text: about.promise },
    { title: 'What you can change here', text: about.influence },
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
