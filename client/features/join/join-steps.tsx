import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useComfort } from '../../state/comfort.ts';
import type { TextId } from '../../text/ids.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Notice } from '../../ui/notice/notice.tsx';
import { Picture } from '../../ui/picture/picture.tsx';
import { Steps } from '../../ui/progress/steps.tsx';
import { ReadAloud } from '../../ui/read-aloud/read-aloud.tsx';
import { AboutWorkshop } from './about-workshop.tsx';
import { answersOf, missingIn } from './answers.ts';
import type { AskingProps } from './asking.ts';
import styles from './join.module.css';
import { DeviceQuestion, HereQuestion, NameQuestion, NeedsQuestion } from './questions.tsx';

/** First what this is and what is promised, then the questions; each with its picture. */
const steps = [
  { key: 'about', picture: 'welcome' },
  { key: 'promise', picture: 'read' },
  { key: 'name', picture: 'talk' },
  { key: 'here', picture: 'people' },
  { key: 'needs', picture: 'heart' },
  { key: 'device', picture: 'phone' },
] as const;

interface JoinStepsProps extends AskingProps {
  /** Where one stands; 0 is the first step. */
  at: number;
  onStep: (at: number) => void;
}

/** One thing at a time: a short sentence, a picture, one box or choice, Back and Next. The rest can be unfolded. */
export function JoinSteps({ workshop, about, draft, change, onJoin, at, onStep }: JoinStepsProps) {
  const t = useText();
  const id = useId();
  const [, setComfort] = useComfort();
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<TextId>();
  const form = useRef<HTMLFormElement>(null);
  const heading = useHeadingFocus(at);
  const step = steps[at] ?? steps[0];
  const last = at === steps.length - 1;
  const missing = missingIn(draft);
  const fault = step.key in missing ? missing[step.key as keyof typeof missing] : undefined;
  const question = { id: `${id}-${step.key}`, draft, change, error: checked && fault ? t(fault) : undefined };
  const sentence = t(`arrive.step.${step.key}`);
  // What stands in the place of a question is read out with the sentence.
  const promised = step.key === 'promise' ? t('arrive.step.promise.text') : undefined;

  const goTo = (next: number) => {
    setChecked(false);
    setRefused(undefined);
    onStep(next);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (fault) {
      setChecked(true);
      form.current?.querySelector<HTMLElement>(`[id="${question.id}"]`)?.focus();
      return;
    }
    if (!last) return goTo(at + 1);
    setBusy(true);
    const refusal = await onJoin(answersOf(draft));
    setBusy(false);
    setRefused(refusal);
  };

  const asked: Record<(typeof steps)[number]['key'], ReactNode> = {
    about: about.aim.text !== '' && (
      <div>
        <p lang={about.aim.language} dir="auto">
          {about.aim.text}
        </p>
        <ReadAloud text={about.aim.text} language={about.aim.language} always />
      </div>
    ),
    promise: <p>{promised}</p>,
    name: <NameQuestion {...question} />,
    here: <HereQuestion {...question} quiet groups={about.groups} />,
    needs: <NeedsQuestion {...question} />,
    device: <DeviceQuestion {...question} quiet />,
  };
  return (
    <>
      <form ref={form} className={styles['form']} onSubmit={(event) => void submit(event)} noValidate>
        <Steps step={at + 1} of={steps.length} text={t('arrive.step', { step: at + 1, of: steps.length })} />
        <div className={styles['step']}>
          <Picture name={step.picture} text="" />
          <div>
            <h2 ref={heading} tabIndex={-1}>
              {sentence}
            </h2>
            <ReadAloud text={promised === undefined ? sentence : `${sentence}\n${promised}`} always />
          </div>
        </div>
        {asked[step.key]}
        {refused !== undefined && (
          <Notice kind="error" role="alert">
            <p>{t(refused)}</p>
          </Notice>
        )}
        <div className={styles['turns']}>
          {at > 0 && (
            <Button onClick={() => goTo(at - 1)}>
              <Icon name="back" /> {t('arrive.back')}
            </Button>
          )}
          <Button type="submit" variant="primary" busy={busy} className={styles['onward']}>
            {last ? t(busy ? 'arrive.join.busy' : 'arrive.join') : t('arrive.next')}
            {!last && <Icon name="next" />}
          </Button>
        </div>
        {last && workshop.waitingRoom && <p>{t('arrive.join.waiting-room')}</p>}
      </form>
      <details>
        <summary>{t('arrive.about.more')}</summary>
        <AboutWorkshop workshop={workshop} about={about} />
      </details>
      {at > 0 && (
        <div>
          <Button
            variant="quiet"
            onClick={() => {
              onStep(0);
              setComfort({ oneThing: false });
            }}
          >
            {t('arrive.way.all')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Puts focus on the new sentence, so that a screen reader reads it; not when the first one is drawn. */
function useHeadingFocus(at: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(at);
  useEffect(() => {
    if (before.current !== at) heading.current?.focus();
    before.current = at;
  }, [at]);
  return heading;
}
