import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { usePending, useSend } from '../../../state/commands.ts';
import { useRows } from '../../../state/documents.ts';
import { newId } from '../../../state/new-id.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import { SupportContact } from './support-contact.tsx';

/** The support person, and "I need a pause", which reaches nobody else. */
export function Support({ me, about }: { me: MineMe; about: RoomAbout }) {
  const send = useSend();
  const pauses = useRows('mine', 'pauses');
  const asking = usePending().some(({ name }) => name === 'pause:ask');
  const { support } = about;
  const name = support.name === '' ? 'The support person' : support.name;
  const pause = pauses.at(-1);
  const running = about.status === 'lobby' || about.status === 'live' || about.status === 'paused';
  return (
    <section className={styles['card']}>
      <h2>Somebody to talk to</h2>
      <SupportContact support={support} />
      {pause ? (
        <>
          <Notice kind={pause.status === 'seen' ? 'success' : 'info'} role="status">
            <p>
              {pause.status === 'seen'
                ? `${name} has seen that you need a pause.`
                : `${name} is being told that you need a pause.`}
            </p>
            <p>Take all the time you need. You can leave the room, and come back when you like.</p>
            {!me.supportConnected && <NotConnected name={name} phone={support.phone} />}
          </Notice>
          <Button
            onClick={() => {
              announce('Good. Welcome back.');
              void send('pause:end', { pauseId: pause.id });
            }}
          >
            I am fine again
          </Button>
        </>
      ) : (
        running && (
          <>
            <p>
              If it gets too much, tap here. Only{' '}
              {name === 'The support person' ? 'the support person' : name} is told. Nobody else sees it.
            </p>
            <Button
              busy={asking}
              onClick={() => {
                announce(`${name} is being told.`);
                void send('pause:ask', { pauseId: newId() });
              }}
            >
              I need a pause
            </Button>
            {!me.supportConnected && <NotConnected name={name} phone={support.phone} />}
          </>
        )
      )}
    </section>
  );
}

function NotConnected({ name, phone }: { name: string; phone: string }) {
  return (
    <p>
      {name} is not connected just now.{' '}
      {phone === '' ? 'Please speak to the people who run the workshop.' : `It is quicker to call: ${phone}.`}
    </p>
  );
}
