import { useState, type FormEvent } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useSend } from '../../state/commands.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { announce } from '../../ui/status/status.tsx';
import { TextArea } from '../../ui/text-area/text-area.tsx';
import { TextField } from '../../ui/text-field/text-field.tsx';
import styles from './room.module.css';
import { useGroups } from './said.ts';

/** One's own name and needs, asked once at joining and changed here. */
export function AboutMe({ me, about }: { me: MineMe; about: RoomAbout }) {
  const t = useText();
  const send = useSend();
  const [name, setName] = useState(me.name);
  const [needs, setNeeds] = useState(me.accessNeeds);
  const group = useGroups(about).find(({ id }) => id === me.groupId);
  const over = about.status === 'archived';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    void send('participant:edit', { name: name.trim(), accessNeeds: needs.trim() }).then((reply) => {
      if (reply.ok) announce(t('room.saved'));
    });
  };
  return (
    <form className={styles['card']} onSubmit={submit} noValidate>
      <h2>{t('room.me.title')}</h2>
      {group && (
        <p>
          <Text id="room.me.group" values={{ group: <bdi>{group.label}</bdi> }} />
        </p>
      )}
      <TextField
        label={t('room.me.name')}
        value={name}
        onChange={setName}
        maxLength={limits.name}
        readOnly={over}
        error={name.trim() === '' ? t('room.name.missing') : undefined}
      />
      <TextArea
        label={t('room.me.needs')}
        hint={t('room.me.needs.hint')}
        rows={2}
        value={needs}
        onChange={setNeeds}
        readOnly={over}
        maxLength={limits.paragraph}
      />
      {!over && <Button type="submit">{t('room.save')}</Button>}
    </form>
  );
}
