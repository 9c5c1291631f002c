import type { BoardTheme } from '#shared/document/board.ts';
import type { DeskLinks } from '#shared/document/desk.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useWordsIn } from '../../../state/words-in.ts';
import { useText } from '../../../text/use-text.ts';
import type { PaperChoice } from './parts.ts';
import { Ballots } from './sheets/ballots.tsx';
import { JoinCard } from './sheets/join-card.tsx';
import { NoteSheets } from './sheets/note-sheets.tsx';
import { PromptSheet } from './sheets/prompt-sheet.tsx';
import { Script } from './sheets/script.tsx';
import { ThemeList } from './sheets/theme-list.tsx';

/** The parts of the program whose words stand on paper. */
const spoken = ['paper', 'common', 'common-live'] as const;

interface SheetsProps {
  choice: PaperChoice;
  about: RoomAbout;
  /** In the order of the agenda. */
  stages: readonly RoomStage[];
  /** In the order of the board. */
  themes: readonly BoardTheme[];
  links: DeskLinks;
}

/** Every sheet that was chosen, in the order of the pack and, within a part, of the languages. */
export function Sheets({ choice, about, stages, themes, links }: SheetsProps) {
  const t = useText();
  const words = useWordsIn([about.language, ...about.languages], spoken);
  if (!words) return <p role="status">{t('common.moment')}</p>;
  const has = (part: PaperChoice['parts'][number]) => choice.parts.includes(part);
  const languages = choice.languages.flatMap((language) => {
    const own = words.get(language);
    return own ? [{ language, words: own }] : [];
  });
  return (
    <>
      {has('join') &&
        languages.map((each) => <JoinCard key={each.language} {...each} about={about} links={links} />)}
      {has('prompts') &&
        stages.flatMap((stage) =>
          languages.map((each) => <PromptSheet key={stage.id + each.language} {...each} stage={stage} />),
        )}
      {has('notes') &&
        languages.map((each) => (
          <NoteSheets key={each.language} {...each} about={about} count={choice.noteSheets} />
        ))}
      {has('ballots') &&
        languages.map((each, index) => (
          <Ballots
            key={each.language}
            {...each}
            about={about}
            stages={stages}
            themes={themes}
            first={index * choice.ballots + 1}
            count={choice.ballots}
          />
        ))}
      {has('script') && <Script about={about} stages={stages} />}
      {has('themes') &&
        themes.length > 0 &&
        languages.map((each) => <ThemeList key={each.language} {...each} about={about} themes={themes} />)}
    </>
  );
}
