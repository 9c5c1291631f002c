import type { RoomStage } from '#shared/document/room.ts';
import { usePictureAddress } from '../../state/pictures.ts';
import { useOne } from '../../state/documents.ts';
import { useText } from '../../text/use-text.ts';
import { classes } from '../../ui/classes.ts';
import { Picture } from '../../ui/picture/picture.tsx';
import { inLanguage, Others, type Said } from './said.tsx';
import styles from './wall-stage.module.css';

interface PromptProps {
  said: Said;
  /** The stage whose picture stands beside the words. */
  pictureOf?: RoomStage | null;
  /** More follows below, which needs the room on a low wall more than the picture does. */
  more?: boolean;
}

/** The question or aim that everybody works on, in the largest letters, with its versions and its picture beside it. */
export function Prompt({ said: { own, others }, pictureOf, more = false }: PromptProps) {
  if (own.text === '' && !pictureOf?.picture) return undefined;
  return (
    <div className={classes(styles['asked'], more && styles['below'])}>
      {pictureOf && <StagePicture stage={pictureOf} />}
      <div className={styles['words']}>
        {own.text !== '' && (
          <p className={styles['prompt']} {...inLanguage(own)}>
            {own.text}
          </p>
        )}
        <Others words={others} as="sentences" />
      </div>
    </div>
  );
}

/** The picture of a stage with its description, where the facilitator chose one. */
export function StagePicture({ stage: { picture, language } }: { stage: RoomStage }) {
  const address = usePictureAddress();
  return picture ? (
    <div className={styles['picture']} lang={language}>
      <Picture name={picture.name} text={picture.text} address={address} size="large" />
    </div>
  ) : undefined;
}

/** How many are done, without who. */
export function Counts() {
  const t = useText();
  const counts = useOne('screen', 'counts');
  return counts && counts.of > 0 ? (
    <p className={styles['counts']}>{t('screen.counts', { done: counts.done, of: counts.of })}</p>
  ) : undefined;
}
