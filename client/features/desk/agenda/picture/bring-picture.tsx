import { useId, useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { useUploadPicture } from '../../../../state/upload-picture.ts';
import { refusal } from '../../../../text/refusals.ts';
import { useText } from '../../../../text/use-text.ts';
import { announce } from '../../../../ui/status/status.tsx';
import { Problem } from '../../parts/problem.tsx';
import styles from './picture.module.css';

/** Takes a picture from the facilitator's device. `onTaken` gets the name by which a step shows it. */
export function BringPicture({ onTaken }: { onTaken: (name: string) => void }) {
  const t = useText();
  const id = useId();
  const upload = useUploadPicture();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const bring = async (file: File) => {
    setBusy(true);
    setProblem(undefined);
    const answer = await upload(file);
    setBusy(false);
    if (answer.ok) {
      announce(t('setup.picture.own.taken'));
      return onTaken(answer.name);
    }
    if (answer.code === 'invalid') return setProblem(t('setup.picture.own.wrong'));
    if (answer.code === 'limit-reached') {
      return setProblem(t('setup.picture.own.full', { most: limits.pictures }));
    }
    setProblem(refusal(t, answer.code, answer.detail));
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
