import { useEffect, useRef } from 'react';
import type { SaveState } from '../../../connection/status.ts';
import { useLine } from '../../../state/line.ts';
import { countText } from '../../../text/count.ts';
import { announce } from '../../../ui/status/status.tsx';
import styles from './parts.module.css';

/** The connection in words, and whether all is stored. */
export function Connection() {
  const { save } = useLine();
  const lost = useRef(false);
  useEffect(() => {
    if (save.kind === 'offline' && !lost.current) {
      lost.current = true;
      announce('You are offline. What you do now is sent when you are back.', true);
    } else if (lost.current && (save.kind === 'saved' || save.kind === 'sending')) {
      lost.current = false;
      announce('You are connected again.');
    }
  }, [save.kind]);
  return (
    <span className={styles['connection']} data-state={save.kind}>
      {wordsOf(save)}
    </span>
  );
}

function wordsOf(save: SaveState): string {
  switch (save.kind) {
    case 'saved':
      return '✓ Saved';
    case 'sending':
      return '↑ Saving';
    case 'reconnecting':
      return `… Reconnecting${waiting(save.count)}`;
    case 'offline':
      return `! Offline${waiting(save.count)}`;
  }
  return save satisfies never;
}

function waiting(count: number): string {
  return count === 0 ? '' : `, ${countText(count, 'change')} not saved yet`;
}
