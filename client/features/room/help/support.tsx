import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { usePending, useSend } from '../../../state/commands.ts';
import { useRows } from '../../../state/documents.ts';
import { newId } from '../../../state/new-id.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import styles from '../room.module.css';
import { useSupport } from '../said.ts';
import { SupportContact } from './support-contact.tsx';

/** The support person, and "I need a pause", which reaches nobody else. */
export function Support({ me, about }: { me: MineMe; about: RoomAbout }) {
  const t = useText();
  const send = useSend();
  const pauses = useRows('mine', 'pauses');
  const asking = usePending().some(({ name }) => name === 'pause:ask');
  const support = useSupport(about);
  const name = support.name === '' ? t('room.support.person') : support.name;
  const pause = pauses.at(-1);
  const running = about.status === 'lobby' || about.status === 'live' || about.status === 'paused';
  return (
    <section className={styles['card']}>
      <h2>{t('room.support.title')}</h2>
      <SupportContact support={support} />
      {pause ? (
        <>
          <Notice kind={pause.status === 'seen' ? 'success' : 'info'} role="status">
            <p>
              <Text
                id={pause.status === 'seen' ? 'room.pause.seen' : 'room.pause.asked'}
                values={{ name: <bdi>{name}</bdi> }}
              />
            </p>
            <p>{t('room.pause.take-time')}</p>
            {!me.supportConnected && <NotConnected name={name} phone={support.phone} />}
          </Notice>
          <Button
            onClick={() => {
              announce(t('room.pause.ended.news'));
              void send('pause:end', { pauseId: pause.id });
            }}
          >
            {t('room.pause.end')}
          </Button>
        </>
      ) : (
        running && (
          <>
            <p>
              {support.name === '' ? (
                t('room.pause.who.nameless')
              ) : (
                <Text id="room.pause.who" values={{ name: <bdi>{support.name}</bdi> }} />
              )}
            </p>
            <Button
              busy={asking}
              onClick={() => {
                announce(t('room.pause.asked.news', { name }));
                void send('pause:ask', { pauseId: newId() });
              }}
            >
              {t('room.pause.ask')}
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
      <Text
        id={phone === '' ? 'room.pause.not-connected' : 'room.pause.not-connected.call'}
        values={{ name: <bdi>{name}</bdi>, phone: <bdi>{phone}</bdi> }}
      />
    </p>
  );
}
