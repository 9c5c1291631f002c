import { useEffect } from 'react';
import { useSend } from '../../state/commands.ts';
import { useRows } from '../../state/documents.ts';
import { Button } from '../../ui/button/button.tsx';
import { announce } from '../../ui/status/status.tsx';
import styles from './room.module.css';

/** Somebody asks me to own or co-lead an action: I say yes or no, and can change my mind. */
export function Asks({ answered = false }: { answered?: boolean }) {
  const send = useSend();
  const asks = useRows('mine', 'asks').filter((ask) => answered || ask.answer === 'asked');
  const first = asks.find((ask) => ask.answer === 'asked')?.title;
  useEffect(() => {
    if (first !== undefined) announce(`You are asked about “${first}”. Please answer yes or no.`);
  }, [first]);
  if (asks.length === 0) return undefined;
  return (
    <section className={styles['card']} aria-label="You are asked">
      {asks.map((ask) => {
        const answer = (yes: boolean) => {
          announce(yes ? 'You said yes.' : 'You said no.');
          void send('action:answer', { actionId: ask.actionId, role: ask.role, yes });
        };
        return (
          <div key={ask.id} className={styles['stack']}>
            <h2>{ask.role === 'owner' ? 'Will you look after this?' : 'Will you help to lead this?'}</h2>
            <p dir="auto">{ask.title}</p>
            <p className={styles['muted']}>
              {ask.role === 'owner'
                ? 'You would see that it gets done. It is fine to say no.'
                : 'You would lead it together with the owner. It is fine to say no.'}
            </p>
            <div className={styles['row']}>
              <Button
                aria-pressed={ask.answer === 'yes'}
                onClick={() => answer(true)}
                aria-label={`Yes to “${ask.title}”`}
              >
                Yes
              </Button>
              <Button
                aria-pressed={ask.answer === 'no'}
                onClick={() => answer(false)}
                aria-label={`No to “${ask.title}”`}
              >
                No
              </Button>
            </div>
          </div>
        );
      })}
    </section>
  );
}
