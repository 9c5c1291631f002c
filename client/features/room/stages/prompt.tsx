import type { RoomStage } from '#shared/document/room.ts';
import { PictureOf } from '../picture-of.tsx';
import styles from '../room.module.css';
import { inLanguage, useStageWords } from '../said.ts';

interface PromptProps {
  stage: RoomStage;
  /** Said where the facilitator wrote nothing. */
  otherwise?: string;
  /** The picture of the kind of stage stands there even where none was chosen. */
  pictured?: boolean;
}

/** What the facilitator asks at this stage, with its picture. */
export function Prompt({ stage, otherwise = '', pictured = false }: PromptProps) {
  const { prompt } = useStageWords(stage);
  const own = prompt.text !== '';
  const text = own ? prompt.text : otherwise;
  if (text === '' && !stage.picture && !pictured) return undefined;
  return (
    <div className={styles['prompt']}>
      <PictureOf stage={stage} always={pictured} />
      {text !== '' && (
        <p className={styles['lead']} {...(own && inLanguage(prompt))}>
          {text}
        </p>
      )}
    </div>
  );
}
