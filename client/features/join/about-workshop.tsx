import type { ReactNode } from 'react';
import type { Worded } from '#shared/domain/versions.ts';
import { phoneHref } from '../../text/phone.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { ReadAloud } from '../../ui/read-aloud/read-aloud.tsx';
import type { Told } from './asking.ts';
import styles from './join.module.css';

/** What a person should know before they join, in short parts that can be skipped by heading. */
export function AboutWorkshop({ workshop, about }: Told) {
  const t = useText();
  return (
    <div className={styles['about']}>
      {about.aim.text !== '' && (
        <Part title={t('arrive.about.aim')}>
          <Said words={about.aim} lead />
        </Part>
      )}
      {about.influence.text !== '' && (
        <Part title={t('arrive.about.influence')}>
          <Said words={about.influence} />
        </Part>
      )}
      <section className={styles['promise']}>
        <h2 className={styles['partTitle']}>{t('arrive.about.privacy')}</h2>
        <ul className={styles['list']}>
          {(['writing', 'later', 'server'] as const).map((part) => (
            <li key={part}>
              <Icon name="check" />
              <span>{t(`arrive.about.privacy.${part}`)}</span>
            </li>
          ))}
          <li>
            <Icon name="check" />
            <span>{t('arrive.about.kept', { days: workshop.keepDays })}</span>
          </li>
        </ul>
        {workshop.privacyUrl !== '' && (
          <p>
            <a href={workshop.privacyUrl} target="_blank" rel="noreferrer">
              {t('arrive.about.privacy.notice')}
            </a>
          </p>
        )}
      </section>
      <Part title={t('arrive.about.who')}>
        <p dir="auto">
          {workshop.runBy === '' ? (
            t('arrive.about.who.unnamed')
          ) : (
            <Text id="arrive.about.who.named" values={{ name: <bdi>{workshop.runBy}</bdi> }} />
          )}{' '}
          {workshop.contact !== '' && <Contact contact={workshop.contact} />}
        </p>
        {workshop.supportName !== '' && (
          <p>
            <Text id="arrive.about.support" values={{ name: <bdi>{workshop.supportName}</bdi> }} />
          </p>
        )}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className={styles['partTitle']}>{title}</h2>
      {children}
    </section>
  );
}

function Said({ words, lead }: { words: Worded; lead?: boolean }) {
  return (
    <>
      <p lang={words.language} dir="auto" className={lead ? styles['lead'] : undefined}>
        {words.text}
      </p>
      <ReadAloud text={words.text} language={words.language} />
    </>
  );
}

/** An e-mail address or a telephone number becomes a link; other words stay words. */
function Contact({ contact }: { contact: string }) {
  if (/^[^\s@]+@[^\s@]+$/.test(contact)) return <a href={`mailto:${contact}`}>{contact}</a>;
  if (/^\+?[\d\s()-]{5,}$/.test(contact)) {
    return (
      <a href={phoneHref(contact)}>
        <bdi dir="ltr">{contact}</bdi>
      </a>
    );
  }
  return <Text id="arrive.about.contact" values={{ contact: <bdi>{contact}</bdi> }} />;
}
