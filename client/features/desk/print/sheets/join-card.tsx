import type { DeskLinks } from '#shared/document/desk.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { aboutIn } from '#shared/domain/versions.ts';
import { Qr } from '../../parts/qr.tsx';
import { useServerState } from '../../doors/use-server-state.ts';
import styles from '../print.module.css';
import { Sheet, type SheetWords } from './sheet.tsx';
import { phoneInWords } from '../../../../text/phone.ts';

interface JoinCardProps extends SheetWords {
  about: RoomAbout;
  links: DeskLinks;
}

/** How to come in: the QR code, the address and the code in large print, and that it also goes without a phone. */
export function JoinCard({ about, links, language, words: { t, language: own } }: JoinCardProps) {
  const server = useServerState();
  const said = aboutIn(about, language);
  const { name, phone } = about.support;
  const { host } = new URL(links.join);
  return (
    <Sheet name={t('paper.join.name')} language={own}>
      <p className={styles['kicker']}>{t('paper.join.title')}</p>
      <h2 className={styles['huge']} lang={said.title.language} dir="auto">
        {said.title.text}
      </h2>
      {said.aim.text !== '' && (
        <p lang={said.aim.language} dir="auto">
          {said.aim.text}
        </p>
      )}
      <div className={styles['joining']}>
        {server?.reachable && (
          <div className={styles['qr']}>
            <Qr text={links.join} alt={t('paper.join.qr')} />
          </div>
        )}
        <ol className={styles['ways']}>
          {server?.reachable && <li>{t('paper.join.scan')}</li>}
          <li>
            {t('paper.join.type')}
            <span className={styles['address']}>
              <bdi dir="ltr">{host}/join</bdi>
            </span>
            {links.code !== '' && (
              <span className={styles['code']}>
                <bdi dir="ltr">{links.code}</bdi>
              </span>
            )}
          </li>
          <li>{t('paper.join.paper')}</li>
        </ol>
      </div>
      {name !== '' && (
        <div className={styles['foot']}>
          <p>{t('paper.join.support', { name, phone: phoneInWords(phone) })}</p>
          {said.supportPlace.text !== '' && (
            <p lang={said.supportPlace.language} dir="auto">
              {said.supportPlace.text}
            </p>
          )}
        </div>
      )}
    </Sheet>
  );
}
