import { useEffect, useRef } from 'react';
import type { SaveState } from '../../connection/status.ts';
import { useKeptWhere } from '../../state/commands.ts';
import { useLine } from '../../state/line.ts';
import { useText } from '../../text/use-text.ts';
import { announce } from '../../ui/status/status.tsx';
import styles from './connection.module.css';
import { Icon, type IconName } from './icon.tsx';

/** A sign for each state, so that it does not depend on colour. */
const signs: Record<SaveState['kind'], IconName> = {
  saved: 'check',
  sending: 'up',
  reconnecting: 'again',
  offline: 'off',
};

/** Whether one's words are safe, in words with a sign. A lost and a regained connection is said aloud. */
export function Connection() {
  const t = useText();
  const { save } = useLine();
  const where = useKeptWhere();
  const lost = useRef(false);
  useEffect(() => {
    if (save.kind === 'offline' && !lost.current) {
      lost.current = true;
      const kept = where === 'device' || where === 'writing';
      announce(t(kept ? 'room.line.offline.news' : 'room.line.offline.open'), true);
    } else if (lost.current && (save.kind === 'saved' || save.kind === 'sending')) {
      lost.current = false;
      announce(t('room.line.back'));
    }
  }, [save.kind, where, t]);
  const count = save.kind === 'saved' ? 0 : save.count;
  return (
    <span className={styles['connection']} data-state={save.kind}>
      <Icon name={signs[save.kind]} />
      <span>{t(`room.line.${save.kind}`, { count })}</span>
    </span>
  );
}
