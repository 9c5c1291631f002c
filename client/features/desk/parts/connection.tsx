import { useEffect, useRef } from 'react';
import type { SaveState } from '../../../connection/status.ts';
import { useLine } from '../../../state/line.ts';
import { announce } from '../../../ui/status/status.tsx';
import styles from './parts.module.css';
import { useText, type Translate } from '../../../text/use-text.ts';

/** The connection in words, and whether all is stored. */
export function Connection() {
  const t = useText();
  const { save } = useLine();
  const lost = useRef(false);
  useEffect(() => {
    if (save.kind === 'offline' && !lost.current) {
      lost.current = true;
      announce(t('desk.connection.lost'), true);
    } else if (lost.current && (save.kind === 'saved' || save.kind === 'sending')) {
      lost.current = false;
      announce(t('desk.connection.back'));
    }
  }, [save.kind, t]);
  return (
    <span className={styles['connection']} data-state={save.kind}>
      {wordsOf(t, save)}
    </span>
  );
}

function wordsOf(t: Translate, save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return t('desk.connection.saved');
    case 'sending':
      return t('desk.connection.saving');
    case 'reconnecting':
      return t('desk.connection.reconnecting', { count: save.count });
    case 'offline':
      return t('desk.connection.offline', { count: save.count });
  }
  return save satisfies never;
}
