import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import { post } from '../../../connection/rest.ts';
import { refusal } from '../../../text/refusals.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Picture } from '../../../ui/picture/picture.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Problem } from '../parts/problem.tsx';
import styles from './list.module.css';

interface NewWorkshopProps {
  as: string;
  first: boolean;
  onMade: (workshopId: string) => void;
}

/** Makes a workshop from a title alone. Whoever has none yet is told what they will get. */
export function NewWorkshop({ as, first, onMade }: NewWorkshopProps) {
  const t = useText();
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const make = async () => {
    setTried(true);
    if (title.trim() === '') return;
    setBusy(true);
    const answer = await post('/api/workshops', { as, title: title.trim() });
    setBusy(false);
    if (answer.ok) onMade(answer.workshopId);
    else setProblem(refusal(t, answer.code, answer.detail));
  };
  return (
    <section className={styles['new']} aria-label={t(first ? 'setup.new.first' : 'setup.new')}>
      <div className={styles['newHead']}>
        {first && <Picture name="people" text="" size="usual" />}
        <div className={styles['words']}>
          <h2>{t(first ? 'setup.new.first' : 'setup.new')}</h2>
          <p>{t('setup.new.what')}</p>
        </div>
      </div>
      <Problem text={problem} />
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void make();
        }}
      >
        <TextField
          label={t('setup.new.title')}
          hint={t('setup.new.title.hint')}
          value={title}
          onChange={setTitle}
          maxLength={limits.title}
          dir="auto"
          error={tried && title.trim() === '' ? t('setup.new.title.missing') : undefined}
        />
        <Button type="submit" variant="primary" busy={busy}>
          {t('setup.new.do')}
        </Button>
      </form>
    </section>
  );
}
