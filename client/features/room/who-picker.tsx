import { useId, useState } from 'react';
import type { RoomAbout } from '#shared/document/room.ts';
import { useRows } from '../../state/documents.ts';
import { Button } from '../../ui/button/button.tsx';
import { AddPerson } from './add-person.tsx';
import type { Who } from './who.ts';
import styles from './room.module.css';

/** A scribe's choice: for whom am I doing this? */
export function WhoPicker({ who, about }: { who: Who; about: RoomAbout }) {
  const people = useRows('mine', 'people');
  const id = useId();
  const [adding, setAdding] = useState(false);
  const groups = new Map(about.groups.map((group) => [group.id, group.label]));
  return (
    <div className={styles['card']}>
      <label htmlFor={id} className={styles['label']}>
        I am doing this for
      </label>
      <select
        id={id}
        className={styles['select']}
        value={who.for ?? ''}
        onChange={(event) => who.choose(event.target.value === '' ? undefined : event.target.value)}
      >
        <option value="">Myself</option>
        {people
          .toSorted((a, b) => a.name.localeCompare(b.name))
          .map((person) => (
            <option key={person.id} value={person.id}>
              {person.name} ({groups.get(person.groupId) ?? 'group'})
            </option>
          ))}
      </select>
      <Button variant="quiet" onClick={() => setAdding(true)}>
        Add a person without a device
      </Button>
      {adding && (
        <AddPerson
          groups={about.groups}
          onClose={() => setAdding(false)}
          onAdded={(added) => who.choose(added)}
        />
      )}
    </div>
  );
}
