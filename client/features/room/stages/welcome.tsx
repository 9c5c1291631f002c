import { useSend } from '../../../state/commands.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { SupportLine } from '../help/support-line.tsx';
import styles from '../room.module.css';
import { inLanguage, useAboutWords } from '../said.ts';
import type { StageProps } from '../task.tsx';
import { Prompt } from './prompt.tsx';
import { forBody } from '../who.ts';
import { AboutPart } from './about-part.tsx';

/** Aim, promise, and the rules that everybody agrees to. */
export function Welcome({ stage, about, me, who }: StageProps) {
  const t = useText();
  const send = useSend();
  const { support } = about;
  const { rules } = useAboutWords(about);
  return (
    <>
      <Prompt stage={stage} pictured />
      <AboutPart about={about} />
      <Notice>
        <p>
          {support.name === '' ? (
            t('room.welcome.safety.nameless')
          ) : (
            <Text id="room.welcome.safety" values={{ person: <SupportLine about={about} /> }} />
          )}
        </p>
      </Notice>
      <section className={styles['stack']}>
        <h2>{t('room.welcome.rules')}</h2>
        <ul className={styles['bullets']}>
          {rules.map((rule) => (
            <li key={rule.text} {...inLanguage(rule)}>
              {rule.text}
            </li>
          ))}
        </ul>
        {me.kind === 'participant' &&
          (who.agreedRules ? (
            <p>
              {who.for === undefined ? (
                t('room.welcome.agreed')
              ) : (
                <Text id="room.welcome.agreed.for" values={{ name: <bdi>{who.name}</bdi> }} />
              )}
            </p>
          ) : (
            <Button
              variant="primary"
              wide
              onClick={() => {
                announce(t('room.welcome.agreed.news'));
                void send('participant:agree', forBody(who));
              }}
            >
              {who.for === undefined ? (
                t('room.welcome.agree')
              ) : (
                <Text id="room.welcome.agree.for" values={{ name: <bdi>{who.name}</bdi> }} />
              )}
            </Button>
          ))}
      </section>
    </>
  );
}
