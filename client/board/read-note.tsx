import type { BoardNote } from '#shared/document/board.ts';
import { useReadAloud } from '../state/read-aloud.ts';
import { currentLanguage } from '../text/texts.ts';
import { firstWords } from '../text/count.ts';
import { useText } from '../text/use-text.ts';
import { Button } from '../ui/button/button.tsx';

/** Reads a note out in its own language. Nothing where the device has no voice for it. */
export function ReadNote({ note }: { note: Pick<BoardNote, 'id' | 'text' | 'language'> }) {
  const t = useText();
  const { speaks, speaking, speak, stop } = useReadAloud();
  const { text, language } = note;
  if (!speaks(language ?? currentLanguage())) return undefined;
  const words = firstWords(text);
  return (
    <Button
      variant="quiet"
      aria-label={speaking ? t('board.note.read.stop.name', { words }) : t('board.note.read.name', { words })}
      onClick={() => (speaking ? stop() : speak(text, language))}
    >
      {speaking ? t('board.note.read.stop') : t('board.note.read')}
    </Button>
  );
}
