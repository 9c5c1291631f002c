import type { JoinView } from '#shared/protocol/rest.ts';
import { phoneHref } from '../../text/phone.ts';
import { countText } from '../../text/count.ts';
import styles from './join.module.css';

/** What a person should know before they join, in short parts that can be skipped by heading. */
export function AboutWorkshop({ workshop }: { workshop: JoinView }) {
  return (
    <div className={styles['about']}>
      {workshop.aim !== '' && (
        <Part title="What this is">
          <p dir="auto">{workshop.aim}</p>
        </Part>
      )}
      {workshop.influence !== '' && (
        <Part title="What you can change here">
          <p dir="auto">{workshop.influence}</p>
        </Part>
      )}
      <Part title="Who runs it">
        <p dir="auto">
          {workshop.runBy === '' ? 'The person who gave you the link.' : `${workshop.runBy}.`}{' '}
          {workshop.contact !== '' && <Contact contact={workshop.contact} />}
        </p>
        {workshop.supportName !== '' && (
          <p>
            <bdi>{workshop.supportName}</bdi> is there if you need a pause or help.
          </p>
        )}
      </Part>
      <Part title="Who can read what you write">
        <ul className={styles['list']}>
          <li>
            While you write, nobody else in the workshop can read it. The people who run it cannot either.
          </li>
          <li>
            Later the notes are shown to everyone in the workshop, mixed up. If they will show your name or
            group, we tell you before you write.
          </li>
          <li>The organisation that runs the server could read what is stored there.</li>
        </ul>
      </Part>
      <Part title="How long we keep it">
        <p>
          {countText(workshop.keepDays, 'day')} after the workshop. You can remove your own words at any time.
          {workshop.privacyUrl !== '' && (
            <>
              {' '}
              <a href={workshop.privacyUrl} target="_blank" rel="noreferrer">
                Read the privacy notice (opens a new page)
              </a>
            </>
          )}
        </p>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 className={styles['partTitle']}>{title}</h2>
      {children}
    </section>
  );
}

/** An e-mail address or a telephone number becomes a link; other words stay words. */
function Contact({ contact }: { contact: string }) {
  if (/^[^\s@]+@[^\s@]+$/.test(contact)) return <a href={`mailto:${contact}`}>{contact}</a>;
  if (/^\+?[\d\s()-]{5,}$/.test(contact)) return <a href={phoneHref(contact)}>{contact}</a>;
  return <>How to reach them: {contact}</>;
}
