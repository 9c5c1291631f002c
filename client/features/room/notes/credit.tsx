import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { MineMe } from '#shared/document/mine.ts';
import { useSend } from '../../../state/commands.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import styles from './notes.module.css';

/** The "Made by" list of the report: in it, under which name, or not. */
export function Credit({ me }: { me: MineMe }) {
  const t = useText();
  const send = useSend();
  const [wish, setWish] = useState<'yes' | 'no' | null>(me.credit === null ? null : 'yes');
  const [name, setName] = useState(me.credit ?? me.name);
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (wish === null || (wish === 'yes' && name.trim() === '')) return;
    void send('participant:edit', { credit: wish === 'yes' ? name.trim() : null }).then((reply) => {
      if (reply.ok) announce(t('room.saved'));
    });
  };
  return (
    <form className={styles['card']} onSubmit={submit} noValidate>
      <h2>{t('room.credit.title')}</h2>
      <Choice
        legend={t('room.credit.question')}
        hint={t('room.credit.hint')}
        options={[
          { value: 'yes', label: t('room.credit.yes') },
          { value: 'no', label: t('room.credit.no') },
        ]}
        value={wish}
        onChange={setWish}
        error={checked && wish === null ? t('room.choice.missing') : undefined}
      />
      {wish === 'yes' && (
        <TextField
          label={t('room.credit.name')}
          value={name}
          onChange={setName}
          maxLength={limits.name}
          error={checked && name.trim() === '' ? t('room.name.missing') : undefined}
        />
      )}
      <p>
        {me.credit === null ? (
          t('room.credit.out')
        ) : (
          <Text id="room.credit.in" values={{ name: <bdi>{me.credit}</bdi> }} />
        )}
      </p>
      <Button type="submit">{t('room.save')}</Button>
    </form>
  );
}
