import { useReadAloud } from '../../../state/read-aloud.ts';
import { currentLocale } from '../../../text/texts.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../icon.tsx';
import type { Step } from './walk.ts';

interface ReadOutProps {
  sentence: string;
  language: string | undefined;
  words: Step['words'];
}

/** Reads the sentence, and what somebody wrote, out on a tap. Words that no voice of the device can say are left out. */
export function ReadOut({ sentence, language, words }: ReadOutProps) {
  const t = useText();
  const { available, speaking, speaks, speak, stop } = useReadAloud();
  const page = language ?? currentLocale();
  const own = words?.language ?? page;
  const same = own.split('-')[0] === page.split('-')[0];
  if (!available || !(speaks(page) || speaks(own))) return undefined;
  const read = () => {
    if (words === undefined) speak(sentence, page);
    else if (same) speak(`${sentence}\n${words.text}`, page);
    else if (speaks(own)) speak(words.text, own);
    else speak(sentence, page);
  };
  return (
    <div>
      <Button aria-pressed={speaking} onClick={() => (speaking ? stop() : read())}>
        <Icon name="sound" />
        {t(speaking ? 'room.one.stop-reading' : 'room.one.read-aloud')}
      </Button>
    </div>
  );
}
