import { useSend } from '../../../state/commands.ts';
import { phoneHref } from '../../../text/phone.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import type { StageProps } from '../task.tsx';
import { forBody } from '../who.ts';
import { AboutPart } from './about-part.tsx';

/** Aim, promise, and the rules that everybody agrees to. */
export function Welcome({ stage, about, me, who }: StageProps) {
  const send = useSend();
  const { support } = about;
  return (
    <>
      {stage.prompt !== '' && (
        <p className={styles['lead']} dir="auto">
          {stage.prompt}
        </p>
      )}
      <AboutPart about={about} />
      <Notice>
        <p>
          We cannot see who wrote what. If you are worried about someone’s safety, tell{' '}
          {support.name === '' ? 'the people who run this workshop' : <bdi>{support.name}</bdi>}
          {support.place !== '' && (
            <>
              , <bdi>{support.place}</bdi>
            </>
          )}
          {support.phone !== '' && (
            <>
              {' '}
              (<a href={phoneHref(support.phone)}>{support.phone}</a>)
            </>
          )}
          .
        </p>
      </Notice>
      <section className={styles['stack']}>
        <h2>How we work together</h2>
        <ul className={styles['bullets']}>
          {about.rules.map((rule) => (
            <li key={rule} dir="auto">
              {rule}
            </li>
          ))}
        </ul>
        {me.kind === 'participant' &&
          (who.agreedRules ? (
            <p>✓ {who.for === undefined ? 'You' : <bdi>{who.name}</bdi>} agreed.</p>
          ) : (
            <Button
              variant="primary"
              wide
              onClick={() => {
                announce('Thank you. You agreed to the rules.');
                void send('participant:agree', forBody(who));
              }}
            >
              {who.for === undefined ? (
                'I agree'
              ) : (
                <>
                  <bdi>{who.name}</bdi> agrees
                </>
              )}
            </Button>
          ))}
      </section>
    </>
  );
}
