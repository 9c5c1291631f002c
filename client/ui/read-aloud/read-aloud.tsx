import { useReadAloud } from '../../state/read-aloud.ts';
import { useComfort } from '../../state/comfort.ts';
import { firstWords } from '../../text/count.ts';
import { currentLocale } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';

interface ReadAloudProps {
  /** What is read. */
  text: string;
  /** In which language it is (BCP 47); null for the language of the page. */
  language?: string | null;
  /** Also for those who have not switched reading aloud on. */
  always?: boolean;
}

/**
 * Reads a text out on this device, and stops again. It is there for those who switched reading aloud on, or take one
 * thing at a time, and where the device has a voice for the language.
 */
export function ReadAloud({ text, language = null, always }: ReadAloudProps) {
  const t = useText();
  const [{ readAloud, oneThing }] = useComfort();
  const { speaking, speaks, speak, stop } = useReadAloud();
  if (!always && !readAloud && !oneThing) return null;
  if (!speaks(language ?? currentLocale())) return null;
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
