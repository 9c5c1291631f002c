import { useComfort } from '../../state/comfort.ts';
import { part } from '../../text/part.tsx';

/** Few want it, so it comes when somebody does. */
const ReadAloudButton = part(async () => (await import('./read-aloud-button.tsx')).ReadAloudButton);

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
  const [{ readAloud, oneThing }] = useComfort();
  if (!always && !readAloud && !oneThing) return undefined;
  return <ReadAloudButton text={text} language={language} />;
}
