import { useState } from 'react';
import type { MineMe } from '#shared/document/mine.ts';
import { useRows } from '../../state/documents.ts';

/** For whom one writes, agrees and votes at the moment: oneself or, as a scribe, a person without a device. */
export interface Who {
  /** The person's id where it is somebody else; goes with every command. */
  for: string | undefined;
  name: string;
  agreedRules: boolean;
  done: boolean;
  choose: (id: string | undefined) => void;
}

/** Remembers for whom a scribe acts. Falls back to oneself when that person is gone. */
export function useWho(me: MineMe): Who {
  const people = useRows('mine', 'people');
  const [id, choose] = useState<string>();
  const person = people.find((one) => one.id === id);
  return person
    ? { for: person.id, name: person.name, agreedRules: person.agreedRules, done: person.done, choose }
    : { for: undefined, name: me.name, agreedRules: me.agreedRules, done: me.done, choose };
}

/** The part of a command's body that says for whom it is; nothing for oneself. */
export function forBody(who: Who): { for?: string } {
  return who.for === undefined ? {} : { for: who.for };
}
