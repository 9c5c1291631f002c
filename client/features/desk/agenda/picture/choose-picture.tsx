import { useId, useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { pictureNames, uploadedPictureId, type Picture as PictureOf } from '#shared/domain/pictures.ts';
import { usePictureAddress } from '../../../../state/pictures.ts';
import { useText } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Dialog } from '../../../../ui/dialog/dialog.tsx';
import { Picture } from '../../../../ui/picture/picture.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { BringPicture } from './bring-picture.tsx';
import styles from './picture.module.css';

interface ChoosePictureProps {
  /** What is there now. */
  picture: PictureOf | null;
  /** Stores the picture; false when it was refused. */
  onChoose: (picture: PictureOf) => Promise<boolean>;
  onClose: () => void;
}

/** One of the pictures that come with the program, or one that the facilitator brings, with what it shows in words. */
export function ChoosePicture({ picture, onChoose, onClose }: ChoosePictureProps) {
  const t = useText();
  const group = useId();
  const [name, setName] = useState(picture?.name);
  const [text, setText] = useState(picture?.text ?? '');
  const [tried, setTried] = useState(false);
  const [own, setOwn] = useState(uploaded(picture?.name));
  const address = usePictureAddress();
  const pick = (next: string) => {
    // Words of one's own stay; those that came with another picture go with it.
    const came = pictureNames.some((one) => text === t(`setup.picture.${one}.text`));
    const known = pictureNames.find((one) => one === next);
    if (came || text.trim() === '') setText(known === undefined ? '' : t(`setup.picture.${known}.text`));
    setName(next);
  };
  const use = async () => {
    setTried(true);
    if (name === undefined || text.trim() === '') return;
    if (await onChoose({ name, text: text.trim() })) onClose();
  };
  return (
    <Dialog
      open
      title={t('setup.picture.choose.title')}
      closeLabel={t('setup.picture.not')}
      onClose={onClose}
    >
      <fieldset>
        <legend className={styles['legend']}>{t('setup.picture.built-in')}</legend>
        <div className={styles['pictures']}>
          {pictureNames.map((one) => (
            <label key={one} className={styles['option']}>
              <input
                type="radio"
                name={group}
                value={one}
                checked={name === one}
                onChange={() => pick(one)}
              />
              <Picture name={one} text="" size="small" />
              <span>{t(`setup.picture.${one}`)}</span>
            </label>
          ))}
          {own !== undefined && (
            <label className={styles['option']}>
              <input
                type="radio"
                name={group}
                value={own}
                checked={name === own}
                onChange={() => pick(own)}
              />
              <Picture name={own} text="" address={address} size="small" />
              <span>{t('setup.picture.own')}</span>
            </label>
          )}
        </div>
      </fieldset>
      <BringPicture
        onTaken={(taken) => {
          setOwn(taken);
          pick(taken);
        }}
      />
      <TextField
        label={t('setup.picture.text')}
        hint={t('setup.picture.text.hint')}
        value={text}
        onChange={setText}
        maxLength={limits.pictureText}
        error={tried && text.trim() === '' ? t('setup.picture.text.missing') : undefined}
      />
      {tried && name === undefined && <Problem text={t('setup.picture.none')} />}
      <Button variant="primary" onClick={() => void use()}>
        {t('setup.picture.use')}
      </Button>
    </Dialog>
  );
}

function uploaded(name: string | undefined): string | undefined {
  return name !== undefined && uploadedPictureId(name) !== undefined ? name : undefined;
}
