import { useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Unseen } from '../../../ui/unseen/unseen.tsx';
import styles from './vote.module.css';

interface VoteOptionProps {
  themeId: string;
  title: string;
  dots: number;
  perTheme: number;
  /** Why another dot cannot go here; the button stays and says it. */
  whyNoMore: string | undefined;
  onSet: (dots: number) => void;
  onExplain: (text: string) => void;
  /** Shown under the buttons once somebody asked for what cannot be. */
  explained: string | undefined;
}

/** One theme on the ballot: a toggle where one dot is the most, else minus, number, plus. */
export function VoteOption({
  themeId,
  title,
  dots,
  perTheme,
  whyNoMore,
  onSet,
  onExplain,
  explained,
}: VoteOptionProps) {
  const t = useText();
  const notes = useRows('board', 'notes').filter((note) => note.themeId === themeId);
  return (
    <div className={styles['option']}>
      <h2 className={styles['title']} dir="auto">
        {title}
      </h2>
      {perTheme === 1 ? (
        <Button
          aria-pressed={dots > 0}
          aria-disabled={dots === 0 && whyNoMore !== undefined}
          onClick={() => {
            if (dots > 0) onSet(0);
            else if (whyNoMore !== undefined) onExplain(whyNoMore);
            else onSet(1);
          }}
        >
          <span aria-hidden="true">{dots > 0 ? '●' : '○'}</span>
          {t(dots > 0 ? 'room.vote.mine' : 'room.vote.give')}
          <Unseen> “{title}”</Unseen>
        </Button>
      ) : (
        <div
          role="group"
          aria-label={t('room.vote.dots-for', { theme: title })}
          className={styles['counter']}
        >
          <Button
            aria-label={t('room.vote.take-from', { theme: title })}
            aria-disabled={dots === 0}
            onClick={() => (dots > 0 ? onSet(dots - 1) : onExplain(t('room.vote.none-here')))}
          >
            −
          </Button>
          <span className={styles['number']}>
            <span aria-hidden="true">{'●'.repeat(dots) + '○'.repeat(perTheme - dots)}</span>
            {t('room.vote.dots', { count: dots })}
          </span>
          <Button
            aria-label={t('room.vote.give-to', { theme: title })}
            aria-disabled={whyNoMore !== undefined}
            onClick={() => (whyNoMore === undefined ? onSet(dots + 1) : onExplain(whyNoMore))}
          >
            +
          </Button>
        </div>
      )}
      {explained !== undefined && <p className={styles['explained']}>{explained}</p>}
      {notes.length > 0 && (
        <details className={styles['notes']}>
          <summary>
            {t('room.vote.notes', { count: notes.length })}
            <Unseen> “{title}”</Unseen>
          </summary>
          <ul>
            {notes.map((note) => (
              <li key={note.id} dir="auto">
                {note.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
