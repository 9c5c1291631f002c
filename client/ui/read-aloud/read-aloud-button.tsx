import { useReadAloud } from '../../state/read-aloud.ts';
import { firstWords } from '../../text/count.ts';
import { currentLocale } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';

interface ReadAloudButtonProps {
  text: string;
  language: string | null;
}

/** Nothing where the device has no voice for the language. */
export function ReadAloudButton({ text, language }: ReadAloudButtonProps) {
  const t = useText();
  const { speaking, speaks, speak, stop } = useReadAloud();
  if (!speaks(language ?? currentLocale())) return undefined;
  return (
    <Button
      variant="quiet"
      aria-label={t(speaking ? 'common.read-aloud.stop-of' : 'common.read-aloud.of', {
        words: firstWords(text),
      })}
      onClick={() => (speaking ? stop() : speak(text, language))}
    >
      <Icon name={speaking ? 'stop' : 'speak'} />
      {t(speaking ? 'common.read-aloud.stop' : 'common.read-aloud')}
    </Button>
  );
}
