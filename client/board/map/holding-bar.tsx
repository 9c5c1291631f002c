import type { BoardNote } from '#shared/document/board.ts';
import { firstWords } from '../../text/count.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { ReadAloud } from '../../ui/read-aloud/read-aloud.tsx';
import type { BoardTools } from '../board-tools.ts';
import { stepWithin } from '../sections.ts';
import styles from './map.module.css';
import { placeWords } from './place-words.ts';
import type { Place } from './places.ts';

interface HoldingBarProps {
  tools: BoardTools;
  note: BoardNote;
  target: Place | undefined;
  onLetGo: () => void;
}

/** What can be done with the note that is held, or looked at: the same as in the list. */
export function HoldingBar({ tools, note, target, onLetGo }: HoldingBarProps) {
  const t = useText();
  const { canGroup, sections, acts, hasMore } = tools;
  const { id } = note;
  const words = firstWords(note.text);
  const section = sections.find(({ notes }) => notes.some((one) => one.id === id));
  const step = (name: 'earlier' | 'later', by: 1 | -1) => {
    const end = !section || stepWithin(section, id, by) === undefined;
    return (
      <Button
        id={`map-${name}-${id}`}
        aria-label={t(`board.note.${name}.name`, { words })}
        aria-disabled={end}
        onClick={() => !end && acts.step(id, by)}
      >
        {t(`board.note.${name}`)}
      </Button>
    );
  };
  return (
    <div className={styles['bar']}>
      <p dir="auto" className={styles['held']}>
        {target
          ? placeWords(t, sections, target)
          : t(canGroup ? 'board.map.held' : 'board.map.looked', { words })}
      </p>
      <div className={styles['buttons']}>
        {canGroup && (
          <Button aria-label={t('board.note.move.name', { words })} onClick={() => acts.move(id)}>
            {t('board.note.move')}
          </Button>
        )}
        {canGroup && section?.theme && section.notes.length > 1 && (
          <>
            {step('earlier', -1)}
            {step('later', 1)}
          </>
        )}
        <ReadAloud text={note.text} language={note.language} />
        {hasMore(id) && (
          <Button aria-label={t('board.note.more.name', { words })} onClick={() => acts.more(id)}>
            {t('board.note.more')}
          </Button>
        )}
        <Button variant="quiet" onClick={() => onLetGo()}>
          {t(canGroup ? 'board.map.put-back.do' : 'board.map.close')}
        </Button>
      </div>
    </div>
  );
}
