import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Page } from '../../../ui/page/page.tsx';
import { usePictureAddress } from '../../../state/pictures.ts';
import { announce } from '../../../ui/status/status.tsx';
import { Picture } from '../../../ui/picture/picture.tsx';
import { ReadOut } from './read-out.tsx';
import styles from './one-thing.module.css';
import { standAt, type Step } from './walk.ts';

interface WalkPageProps {
  steps: readonly Step[];
  /** The picture of a step that has none of its own. */
  picture: { name: string; text: string } | null;
  header: ReactNode;
  /** Stands above the step: what went wrong. */
  above: ReactNode;
  /** The first so many steps ask for attention, even of those who have gone past where they came in. */
  calls: number;
}

/** A page with one thing on it, and the way to the one before and the one after. */
export function WalkPage({ steps, picture, header, above, calls }: WalkPageProps) {
  const t = useText();
  // Where one came in is where one stays: a step that is put in front later moves nobody.
  const [at, setAt] = useState({ key: steps[0]?.key, place: 0 });
  const place = standAt(steps, at.key, at.place);
  const step = steps[place];
  const [told, setTold] = useState<string>();
  const thing = useRef<HTMLDivElement>(null);
  const shown = useRef(step?.key);
  const address = usePictureAddress();
  useEffect(() => {
    if (shown.current === step?.key) return;
    shown.current = step?.key;
    scrollTo({ top: 0 });
    // The sentence is heard first; what belongs to it follows.
    const heading = document.querySelector<HTMLElement>('main h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [step?.key]);
  if (!step) return undefined;

  const goTo = (index: number) => {
    const next = steps[index];
    setTold(undefined);
    if (next) setAt({ key: next.key, place: index });
  };
  const go = {
    next: () => goTo(place + 1),
    to: (key: string) => setAt({ key, place: place + 1 }),
    missing: told === step.key ? step.missing : undefined,
  };
  const onward = () => {
    if (step.missing !== undefined) {
      setTold(step.key);
      announce(step.missing, true);
      thing.current?.querySelector<HTMLElement>('textarea, input')?.focus();
      return;
    }
    step.onNext?.();
    go.next();
  };
  const image = step.picture === undefined ? picture : step.picture;
  const back = place > 0 && step.noBack !== true;
  const onwards = place < steps.length - 1 && step.next !== null;
  const ways = back || onwards;
  return (
    <Page
      title={step.sentence}
      titleLanguage={step.language}
      header={header}
      footer={
        ways ? (
          <nav aria-label={t('room.one.steps')} className={styles['ways']}>
            {back ? (
              <Button wide onClick={() => goTo(place - 1)}>
                <span aria-hidden="true" className={styles['arrow']}>
                  ←
                </span>
                {t('room.one.back')}
              </Button>
            ) : (
              <span />
            )}
            {onwards && (
              <Button wide variant="primary" onClick={onward}>
                {step.next ?? t('room.one.next')}
                <span aria-hidden="true" className={styles['arrow']}>
                  →
                </span>
              </Button>
            )}
          </nav>
        ) : undefined
      }
    >
      {above}
      {calls > 0 && place >= calls && (
        <Button wide onClick={() => goTo(0)}>
          {t('room.one.call')}
        </Button>
      )}
      <div ref={thing} className={styles['thing']}>
        {image && (
          <div className={styles['picture']}>
            <Picture name={image.name} text={image.text} address={address} size="large" />
          </div>
        )}
        {step.words !== undefined && (
          <p className={styles['words']} lang={step.words.language ?? undefined} dir="auto">
            {step.words.text}
          </p>
        )}
        <ReadOut key={step.key} sentence={step.sentence} language={step.language} words={step.words} />
        {step.content?.(go)}
      </div>
    </Page>
  );
}
