import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useRows } from '../../../state/documents.ts';
import { newId } from '../../../state/new-id.ts';
import { useText } from '../../../text/use-text.ts';
import type { Act } from '../parts/use-act.ts';

/** For whom something is entered from paper: somebody who is known, or who is added with it. */
export interface PaperPerson {
  name: string;
  setName: (name: string) => void;
  /** Remembered from one person to the next. */
  groupId: string;
  setGroupId: (groupId: string) => void;
  /** The person without a device who has this name. */
  known: DeskPerson | undefined;
  /** All of them, to choose from by typing. */
  people: readonly DeskPerson[];
  /** Their id, after adding them if they are new; undefined when that was refused. */
  settle: (act: Act) => Promise<{ id: string; added: boolean } | undefined>;
}

/** Finds a person by a typed name, whatever its capitals and spaces; a name that is not known is somebody new. */
export function usePaperPerson(groups: RoomAbout['groups']): PaperPerson {
  const t = useText();
  const people = useRows('desk', 'people')
    .filter((person) => !person.hasDevice && person.status === 'present' && person.kind === 'participant')
    .toSorted((one, other) => one.name.localeCompare(other.name));
  const [name, setName] = useState('');
  const [chosen, setGroupId] = useState<string>();
  const known = people.find((person) => plain(person.name) === plain(name));
  const groupId = known?.groupId ?? chosen ?? groups[0]?.id ?? '';
  return {
    name,
    setName,
    groupId,
    setGroupId,
    known,
    people,
    async settle(act) {
      if (known) return { id: known.id, added: false };
      const id = newId();
      const words = name.trim().replaceAll(/\s+/g, ' ');
      const body = { participantId: id, name: words, groupId };
      const added = await act('participant:add', body, t('desk.paper.added', { name: words }));
      return added ? { id, added } : undefined;
    },
  };
}

function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase();
}
