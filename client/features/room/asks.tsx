import { useEffect } from 'react';
import { useSend } from '../../state/commands.ts';
import { useRows } from '../../state/documents.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { announce } from '../../ui/status/status.tsx';
import styles from './room.module.css';

/** Somebody asks me to own or co-lead an action: I say yes or no, and can change my mind. */
export function Asks({ answered = false }: { answered?: boolean }) {
  const t = useText();
  const send = useSend();
  const asks = useRows('mine', 'asks').filter((ask) => answered || ask.answer === 'asked');
  const first = asks.find((ask) => ask.answer === 'asked')?.title;
  useEffect(() => {
    if (first !== undefined) announce(t('room.asks.news', { title: first }));
  }, [first, t]);
  if (asks.length === 0) return undefined;
  return (
    <section className={styles['card']} aria-label={t('room.asks.title')}>
      {asks.map((ask) => {
        const answer = (yes: boolean) => {
          announce(t(yes ? 'room.asks.said-yes' : 'room.asks.said-no'));
          void send('action:answer', { actionId: ask.actionId, role: ask.role, yes });
        };
        return (
          <div key={ask.id} className={styles['stack']}>
            <h2>{t(ask.role === 'owner' ? 'room.asks.owner' : 'room.asks.co-lead')}</h2>
            <p dir="auto">{ask.title}</p>
            <p className={styles['muted']}>
              {t(ask.role === 'owner' ? 'room.asks.owner.hint' : 'room.asks.co-lead.hint')}
            </p>
            <div className={styles['row']}>
              <Button
                aria-pressed={ask.answer === 'yes'}
                onClick={() => answer(true)}
                aria-label={t('room.asks.yes.to', { title: ask.title })}
              >
                {t('room.asks.yes')}
              </Button>
              <Button
                aria-pressed={ask.answer === 'no'}
                onClick={() => answer(false)}
                aria-label={t('room.asks.no.to', { title: ask.title })}
              >
                {t('room.asks.no')}
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
