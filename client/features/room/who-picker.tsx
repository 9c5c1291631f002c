import { useId, useState } from 'react';
import type { RoomAbout } from '#shared/document/room.ts';
import { useRows } from '../../state/documents.ts';
import { useText } from '../../text/use-text.ts';
import { Button } from '../../ui/button/button.tsx';
import { AddPerson } from './add-person.tsx';
import { useGroups } from './said.ts';
import type { Who } from './who.ts';
import styles from './room.module.css';

/** A scribe's choice: for whom am I doing this? */
export function WhoPicker({ who, about }: { who: Who; about: RoomAbout }) {
  const t = useText();
  const people = useRows('mine', 'people');
  const id = useId();
  const [adding, setAdding] = useState(false);
  const ownGroups = useGroups(about);
  const groups = new Map(ownGroups.map((group) => [group.id, group.label]));
  return (
    <div className={styles['card']}>
      <label htmlFor={id} className={styles['label']}>
        {t('room.scribe.for')}
      </label>
      <select
        id={id}
        className={styles['select']}
        value={who.for ?? ''}
        onChange={(event) => who.choose(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">{t('room.scribe.myself')}</option>
        {people
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map((person) => (
            <option key={person.id} value={person.id}>
              {t('room.scribe.person', { name: person.name, group: groups.get(person.groupId) ?? '' })}
            </option>
          ))}
      </select>
      <Button variant="quiet" onClick={() => setAdding(true)}>
        {t('room.add-person.title')}
      </Button>
      {adding && (
        <AddPerson
          groups={ownGroups}
          onClose={() => setAdding(false)}
          onAdded={(added) => who.choose(added)}
        />
      )}
    </div>
  );
}
