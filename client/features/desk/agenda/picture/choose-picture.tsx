import { useId, useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { pictureNames, uploadedPictureId, type Picture as PictureOf } from '#shared/domain/pictures.ts';
import { usePictureAddress } from '../../../../state/pictures.ts';
import type { RestRefusal } from '../../../../connection/rest.ts';
import { useUploadPicture } from '../../../../state/upload-picture.ts';
import { refusal } from '../../../../text/refusals.ts';
import { type Translate, useText } from '../../../../text/use-text.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { Dialog } from '../../../../ui/dialog/dialog.tsx';
import { Picture } from '../../../../ui/picture/picture.tsx';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { Problem } from '../../parts/problem.tsx';
import { BringPicture, type Brought } from './bring-picture.tsx';
import styles from './picture.module.css';

/** Stands for what was brought and is not on the server yet; no picture can have this name. */
const bringing = 'brought:here';

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
  const own = uploaded(picture?.name);
  const [brought, setBrought] = useState<Brought>();
  /** The name of what was brought, once it is on the server. */
  const [stored, setStored] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const upload = useUploadPicture();
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
    setBusy(true);
    setProblem(undefined);
    const used = await nameToUse(name);
    const fine = used !== undefined && (await onChoose({ name: used, text: text.trim() }));
    setBusy(false);
    if (fine) onClose();
  };
  /** Only now does a picture from the device go to the server; undefined when it was refused. */
  const nameToUse = async (chosen: string) => {
    if (chosen !== bringing || !brought) return chosen;
    if (stored !== undefined) return stored;
    const answer = await upload(brought.picture);
    if (answer.ok) {
      setStored(answer.name);
      return answer.name;
    }
    setProblem(uploadProblem(t, answer));
    return undefined;
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
          {brought && (
            <label className={styles['option']}>
              <input
                type="radio"
                name={group}
                value={bringing}
                checked={name === bringing}
                onChange={() => pick(bringing)}
              />
              <img className={styles['preview']} src={brought.preview} alt="" />
              <span>{t('setup.picture.own')}</span>
            </label>
          )}
          {own !== undefined && !brought && (
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
          setBrought(taken);
          setStored(undefined);
          pick(bringing);
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
      <Problem text={tried && name === undefined ? t('setup.picture.none') : problem} />
      <Button variant="primary" busy={busy} onClick={() => void use()}>
        {t('setup.picture.use')}
      </Button>
    </Dialog>
  );
}

/** Why a picture was not taken in. */
function uploadProblem(t: Translate, { code, detail }: RestRefusal): string {
  if (code === 'invalid') return t('setup.picture.own.wrong');
  if (code === 'limit-reached') return t('setup.picture.own.full', { most: limits.pictures });
  return refusal(t, code, detail);
}

function uploaded(name: string | undefined): string | undefined {
  return name !== undefined && uploadedPictureId(name) !== undefined ? name : undefined;
}
