import { NoteCard } from '../../board/note-card.tsx';
import { byRank, sectionsOf } from '../../board/sections.ts';
import { useTranslations } from '../../board/use-translations.ts';
import { useRows } from '../../state/documents.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Paged } from './paged.tsx';
import styles from './wall-stage.module.css';

interface WallNotesProps {
  /** The desk lets notes onto the wall. */
  shown: boolean;
  byTheme: boolean;
}

/** The notes in columns, page by page: all of them, or theme by theme. */
export function WallNotes({ shown, byTheme }: WallNotesProps) {
  const t = useText();
  const notes = useRows('screen', 'notes');
  const translationsOf = useTranslations('screen');
  const themes = useRows('screen', 'themes');
  if (!shown) return <p className={styles['prompt']}>{t('screen.notes.away')}</p>;
  if (notes.length === 0 && themes.length === 0) return <p>{t('screen.notes.none')}</p>;
  const sections = byTheme
    ? sectionsOf(notes, themes).filter(({ theme, notes }) => theme || notes.length > 0)
    : [{ theme: undefined, notes: notes.toSorted(byRank) }];
  return (
    <Paged columns="notes">
      {sections.map(({ theme, notes }) => (
        <section key={theme?.id ?? 'none'} className={styles['theme']}>
          {theme !== undefined && (
            <h2>
              <Text
                id="screen.notes.theme"
                values={{
                  title: <bdi>{theme?.title ?? t('screen.notes.no-theme')}</bdi>,
                  count: notes.length,
                }}
              />
            </h2>
          )}
          <ul className={styles['notes']}>
            {notes.map((note) => (
              <li key={note.id}>
                <NoteCard note={note} translations={translationsOf(note.id)} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Paged>
  );
}
