import type { RoomStage } from '#shared/document/room.ts';
import type { ScreenNow } from '#shared/document/screen.ts';
import { NoteCard } from '../../board/note-card.tsx';
import { byRank, sectionsOf } from '../../board/sections.ts';
import { useTranslations } from '../../board/use-translations.ts';
import { useRows } from '../../state/documents.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Paged } from './paged.tsx';
import { Prompt } from './prompt.tsx';
import { promptOf } from './said.tsx';
import styles from './wall-stage.module.css';

interface WallNotesProps {
  now: ScreenNow;
  stage: RoomStage;
  byTheme: boolean;
}

/** The notes in columns, page by page: all of them, or theme by theme. */
export function WallNotes({ now, stage, byTheme }: WallNotesProps) {
  const t = useText();
  const notes = useRows('screen', 'notes');
  const translationsOf = useTranslations('screen');
  const themes = useRows('screen', 'themes');
  // Whether the desk lets notes onto the wall.
  if (!now.onWall) {
    return (
      <>
        <Prompt said={promptOf(stage, now.languages)} pictureOf={stage} />
        <p className={styles['counts']}>{t('screen.notes.away')}</p>
      </>
    );
  }
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
