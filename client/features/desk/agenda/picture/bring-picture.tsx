import { useId, useState } from 'react';
import { scaledPicture } from '../../../../connection/scaled-picture.ts';
import { useText } from '../../../../text/use-text.ts';
import { announce } from '../../../../ui/status/status.tsx';
import { Problem } from '../../parts/problem.tsx';
import styles from './picture.module.css';

/** A picture from the facilitator's device, made smaller: it has not left the device yet. */
export interface Brought {
  picture: Blob;
  /** The same as an address, to look at. */
  preview: string;
}

/** Takes a picture from the facilitator's device. Nothing is sent before it is used. */
export function BringPicture({ onTaken }: { onTaken: (brought: Brought) => void }) {
  const t = useText();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const bring = async (file: File) => {
    setBusy(true);
    setProblem(undefined);
    const picture = await scaledPicture(file);
    const preview = picture && (await addressOf(picture));
    setBusy(false);
    if (!picture || preview === undefined) return setProblem(t('setup.picture.own.wrong'));
    announce(t('setup.picture.own.taken'));
    onTaken({ picture, preview });
  };
  return (
    <div className={styles['bring']}>
      <label className={styles['label']} htmlFor={id}>
        {t('setup.picture.own.bring')}
      </label>
      <p id={`${id}-hint`} className={styles['hint']}>
        {t('setup.picture.own.hint')}
      </p>
      <input
        id={id}
        className={styles['file']}
        type="file"
        accept="image/png,image/jpeg,image/webp"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after something went wrong.
          target.value = '';
          if (file && !busy) void bring(file);
        }}
      />
      {busy && <p role="status">{t('setup.picture.own.busy')}</p>}
      <Problem text={problem} />
    </div>
  );
}

/** The picture as an address of its own: the content policy allows no other of what is not on the server. */
function addressOf(picture: Blob): Promise<string | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onloadend = () => resolve(typeof reader.result === 'string' ? reader.result : undefined);
    reader.readAsDataURL(picture);
  });
}
