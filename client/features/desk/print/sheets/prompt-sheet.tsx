import type { RoomStage } from '#shared/document/room.ts';
import { stageIn } from '#shared/domain/versions.ts';
import { usePictureAddress } from '../../../../state/pictures.ts';
import { Picture } from '../../../../ui/picture/picture.tsx';
import styles from '../print.module.css';
import { Sheet, type SheetWords } from './sheet.tsx';

/** The words of one step, to stand on the table: its picture, the short version first, then all of it. */
export function PromptSheet({ stage, language, words }: SheetWords & { stage: RoomStage }) {
  const said = stageIn(stage, language);
  const address = usePictureAddress();
  return (
    <Sheet name={words.t('paper.prompt.name', { title: said.title.text })} language={words.language}>
      {stage.picture && (
        <div className={styles['picture']} lang={said.pictureText.language}>
          <Picture name={stage.picture.name} text={said.pictureText.text} address={address} size="large" />
        </div>
      )}
      <h2 className={styles['huge']} lang={said.title.language} dir="auto">
        {said.title.text}
      </h2>
      {said.short.text !== '' && (
        <p className={styles['short']} lang={said.short.language} dir="auto">
          {said.short.text}
        </p>
      )}
      <p className={styles['prompt']} lang={said.prompt.language} dir="auto">
        {said.prompt.text}
      </p>
    </Sheet>
  );
}
