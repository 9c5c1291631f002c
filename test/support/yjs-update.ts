import * as encoding from 'lib0/encoding';

/** What an item holds: the number of the kind of content, and how the content is written. */
type Content = readonly [kind: number, write: (encoder: encoding.Encoder) => void];
interface Id {
  client: number;
  clock: number;
}

/** A struct as it stands in an update, whether or not it makes sense. */
export type Struct =
  | { gc: number }
  | { skip: number }
  | {
      content: Content;
      /** The name of a root, or the id of a parent item. */
      parent?: string | Id;
      key?: string;
      left?: Id;
      right?: Id;
    };

interface Parts {
  clients?: readonly { client: number; clock: number; structs: readonly Struct[]; claims?: number }[];
  deletes?: readonly { client: number; ranges: readonly (readonly [clock: number, length: number])[] }[];
}

/** Contents by the names that Yjs gives them. */
export const content = {
  any: (value: unknown): Content => [8, (to) => anys(to, [value])],
  anys: (values: readonly unknown[]): Content => [8, (to) => anys(to, values)],
  text: (text: string): Content => [4, (to) => encoding.writeVarString(to, text)],
  deleted: (length: number): Content => [1, (to) => encoding.writeVarUint(to, length)],
  binary: (bytes: Uint8Array): Content => [3, (to) => encoding.writeVarUint8Array(to, bytes)],
  embed: (value: unknown): Content => [5, (to) => encoding.writeVarString(to, JSON.stringify(value))],
  format: (key: string, value: unknown): Content => [
    6,
    (to) => {
      encoding.writeVarString(to, key);
      encoding.writeVarString(to, JSON.stringify(value));
    },
  ],
  /** 0 array, 1 map, 2 text, 3 XML element, 4 XML fragment, 6 XML text. */
  type: (number: number, name?: string): Content => [
    7,
    (to) => {
      encoding.writeVarUint(to, number);
      if (name !== undefined) encoding.writeVarString(to, name);
    },
  ],
  document: (guid: string): Content => [
    9,
    (to) => {
      encoding.writeVarString(to, guid);
      encoding.writeAny(to, {});
    },
  ],
};

/** An update in the first encoding, exactly as it is said here. `claims` says another number of structs than there are. */
export function updateOf({ clients = [], deletes = [] }: Parts): Uint8Array {
  const to = encoding.createEncoder();
  encoding.writeVarUint(to, clients.length);
  for (const { client, clock, structs, claims = structs.length } of clients) {
    encoding.writeVarUint(to, claims);
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, clock);
    for (const struct of structs) writeStruct(to, struct);
  }
  encoding.writeVarUint(to, deletes.length);
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(to, client);
    encoding.writeVarUint(to, ranges.length);
    for (const [clock, length] of ranges) {
      encoding.writeVarUint(to, clock);
      encoding.writeVarUint(to, length);
    }
  }
  return encoding.toUint8Array(to);
}

function anys(to: encoding.Encoder, values: readonly unknown[]): void {
  encoding.writeVarUint(to, values.length);
  for (const value of values) encoding.writeAny(to, value as Parameters<typeof encoding.writeAny>[1]);
}

function writeStruct(to: encoding.Encoder, struct: Struct): void {
  if ('gc' in struct) {
    encoding.writeUint8(to, 0);
    encoding.writeVarUint(to, struct.gc);
    return;
  }
  if ('skip' in struct) {
    encoding.writeUint8(to, 10);
    encoding.writeVarUint(to, struct.skip);
    return;
  }
  const {
    content: [kind, write],
    parent = 'notes',
    key,
    left,
    right,
  } = struct;
  encoding.writeUint8(to, kind | (left ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20));
  if (left) writeId(to, left);
  if (right) writeId(to, right);
  if (!left && !right) {
    encoding.writeVarUint(to, typeof parent === 'string' ? 1 : 0);
    if (typeof parent === 'string') encoding.writeVarString(to, parent);
    else writeId(to, parent);
    if (key !== undefined) encoding.writeVarString(to, key);
  }
  write(to);
}

function writeId(to: encoding.Encoder, { client, clock }: Id): void {
  encoding.writeVarUint(to, client);
  encoding.writeVarUint(to, clock);
}
