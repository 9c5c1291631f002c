import { useSend } from '../../../../state/commands.ts';
import { useText } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { announce } from '../../../../ui/status/status.tsx';
import { SupportContact } from '../../help/support-contact.tsx';
import { useAboutWords, useSupport } from '../../said.ts';
import type { StageProps } from '../../task.tsx';
import styles from '../one-thing.module.css';
import { restStep, shortPrompt } from '../sentences.ts';
import type { Step } from '../walk.ts';

/** The aim, one rule at a time, and then whether one agrees. */
export function useWelcomeSteps({ stage, about, me }: StageProps): Step[] {
  const t = useText();
  const send = useSend();
  const { aim, rules } = useAboutWords(about);
  const support = useSupport(about);
  const takesPart = me.kind === 'participant';
  return [
    { key: 'prompt', ...shortPrompt(t, stage) },
    ...(aim.text === '' ? [] : [{ key: 'aim', sentence: t('room.one.aim'), words: aim, picture: null }]),
    ...rules.map((rule, place) => ({
      key: `rule-${place}`,
      sentence: t('room.one.rule', { place: place + 1, of: rules.length }),
      words: rule,
      picture: null,
    })),
    {
      key: 'safety',
      sentence: t('room.one.safety'),
      picture: { name: 'talk', text: '' },
      content: () => <SupportContact support={support} />,
    },
    ...(takesPart
      ? [
          {
            key: 'agree',
            sentence: t(me.agreedRules ? 'room.one.agreed' : 'room.one.agree'),
            picture: { name: 'people', text: '' },
            content: me.agreedRules
              ? undefined
              : () => (
                  <div className={styles['choices']}>
                    <Button
                      variant="primary"
                      wide
                      onClick={() => {
                        announce(t('room.welcome.agreed.news'));
                        void send('participant:agree', {});
                      }}
                    >
                      {t('room.welcome.agree')}
                    </Button>
                  </div>
                ),
          },
        ]
      : []),
    restStep(t),
  ];
}
