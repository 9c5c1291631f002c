import { currentLanguage } from '../../../text/texts.ts';
import { ReadAloud } from '../../../ui/read-aloud/read-aloud.tsx';
import styles from './one-thing.module.css';
import type { Step } from './walk.ts';

interface ReadOutProps {
  sentence: string;
  language: string | undefined;
  words: Step['words'];
}

/** Reads the sentence out on a tap, with what somebody wrote; words in another language by themselves. */
export function ReadOut({ sentence, language, words }: ReadOutProps) {
  const page = language ?? currentLanguage();
  const own = words?.language ?? page;
  const together = words !== undefined && own === page;
  return (
    <div className={styles['aloud']}>
      <ReadAloud text={together ? `${sentence}\n${words.text}` : sentence} language={page} always />
      {words !== undefined && !together && <ReadAloud text={words.text} language={own} always />}
    </div>
  );
}
