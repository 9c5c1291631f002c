import { useState } from 'react';
import type { RoomStage } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { usePictureAddress } from '../../../../state/pictures.ts';
import { useText } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Picture } from '../../../../ui/picture/picture.tsx';
import { Problem } from '../../parts/problem.tsx';
import { SavedField } from '../../parts/saved-field.tsx';
import { useAct } from '../../parts/use-act.ts';
import { ChoosePicture } from './choose-picture.tsx';
import styles from './picture.module.css';

/** The picture beside a step's words, with what it shows in words: chosen, changed, or taken away. */
export function StagePicture({ stage }: { stage: RoomStage }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const address = usePictureAddress();
  const [choosing, setChoosing] = useState(false);
  const { id: stageId, picture } = stage;
  return (
    <div className={styles['stagePicture']} role="group" aria-label={t('setup.picture')}>
      <p className={styles['label']} aria-hidden="true">
        {t('setup.picture')}
      </p>
      <Problem text={problem} />
      <div className={styles['row']}>
        {picture && <Picture {...picture} address={address} />}
        <div className={styles['buttons']}>
          <Button onClick={() => setChoosing(true)}>
            {t(picture ? 'setup.picture.change' : 'setup.picture.choose')}
          </Button>
          {picture && (
            <Button
              variant="quiet"
              busy={busy}
              onClick={() => void act('stage:edit', { stageId, picture: null }, t('setup.picture.gone'))}
            >
              {t('setup.picture.take-away')}
            </Button>
          )}
        </div>
      </div>
      {picture && (
        <SavedField
          label={t('setup.picture.text')}
          hint={t('setup.picture.text.hint')}
          value={picture.text}
          lang={stage.language}
          maxLength={limits.pictureText}
          required={t('setup.picture.text.missing')}
          onSave={(text) => act('stage:edit', { stageId, picture: { ...picture, text } })}
        />
      )}
      {choosing && (
        <ChoosePicture
          picture={picture}
          onClose={() => setChoosing(false)}
          onChoose={(chosen) => act('stage:edit', { stageId, picture: chosen }, t('setup.picture.chosen'))}
        />
      )}
    </div>
  );
}
