import { useId, type RefObject } from 'react';
import type { RoomAbout } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Picker } from '../parts/picker.tsx';
import styles from './paper.module.css';
import type { PaperPerson } from './use-paper-person.ts';

interface PersonFieldsProps {
  person: PaperPerson;
  groups: RoomAbout['groups'];
  field: RefObject<HTMLDivElement | null>;
  error: string | undefined;
  /** Enter in the name: on to what is on the sheet. */
  onDone: () => void;
}

/** Whose sheet it is, found or added by typing the name. */
export function PersonFields({ person, groups, field, error, onDone }: PersonFieldsProps) {
  const t = useText();
  const list = useId();
  const { name, known, people } = person;
  const group = known && groups.find(({ id }) => id === known.groupId);
  return (
    <div className={styles['person']} ref={field}>
      <TextField
        label={t('desk.paper.name')}
        value={name}
        onChange={person.setName}
        maxLength={limits.name}
        autoComplete="off"
        list={list}
        error={error}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDone();
        }}
      />
      <datalist id={list}>
        {people.map(({ id, name: each }) => (
          <option key={id}>{each}</option>
        ))}
      </datalist>
      {known === undefined && (
        <Picker
          label={t('desk.paper.group')}
          value={person.groupId}
          options={groups.map(({ id, label }) => ({ value: id, label }))}
          onChange={person.setGroupId}
        />
      )}
      <p className={styles['who']} role="status">
        {name.trim() !== '' &&
          (group ? (
            <Text
              id="desk.paper.known"
              values={{ name: <bdi>{known.name}</bdi>, group: <bdi>{group.label}</bdi> }}
            />
          ) : (
            <Text id="desk.paper.new" values={{ name: <bdi>{name.trim()}</bdi> }} />
          ))}
      </p>
    </div>
  );
}
