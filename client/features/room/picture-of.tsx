import type { RoomStage } from '#shared/document/room.ts';
import { usePictureAddress } from '../../state/pictures.ts';
import { Picture } from '../../ui/picture/picture.tsx';
import { useStageWords } from './said.ts';

interface PictureOfProps {
  stage: RoomStage;
  /** Shows the picture of the kind of stage where the facilitator chose none. */
  always?: boolean;
  size?: 'usual' | 'large';
}

/** The picture beside a stage's prompt, with its description in the reader's language. */
export function PictureOf({ stage, always = false, size = 'usual' }: PictureOfProps) {
  const words = useStageWords(stage);
  const address = usePictureAddress();
  if (stage.picture) {
    return <Picture name={stage.picture.name} text={words.pictureText.text} address={address} size={size} />;
  }
  return always ? <Picture name={stage.kind} text="" size={size} /> : undefined;
}
