import * as Y from 'yjs';
import type { Actor } from '../../shared/domain/permissions.ts';
import type { Participant } from '../../shared/domain/participant.ts';
import type { StateView } from '../../shared/domain/state.ts';
import type { WorkshopFacilitator } from '../../shared/domain/workshop.ts';
import { channelOf, type DocumentName } from '../../shared/document/projection.ts';
import type { Envelope, Reply } from '../../shared/protocol/events.ts';
import type { Room, RoomListener } from '../../server/rooms/contract.ts';

/** A room without rules: what the transport needs of one, and levers for tests. */
export class FakeRoom implements Room {
  readonly workshopId: string;
  readonly revision = 1;
  readonly people = new Map<string, Pick<Participant, 'id' | 'status'>>();
  readonly facilitators = new Set<string>();
  /** Every command that reached the room, in order. */
  readonly submitted: { actor: Actor; envelope: Envelope }[] = [];
  /** Who is connected now. */
  readonly present: Actor[] = [];
  /** State vectors that clients sent, by channel. */
  readonly asked: { channel: string; vector: Uint8Array }[] = [];
  /** What a command comes to. */
  answer: (actor: Actor, envelope: Envelope) => Reply | Promise<Reply> = () => ({ ok: true });
  documentsOf: (actor: Actor) => DocumentName[] = () => ['room', 'board:main'];
  onLeave: (actor: Actor) => void = () => undefined;
  readonly #listener: () => RoomListener;
  readonly #live = new Map<string, { doc: Y.Doc; channel: string }>();
  #epochs = 0;

  constructor(workshopId: string, listener: () => RoomListener) {
    this.workshopId = workshopId;
    this.#listener = listener;
  }

  get state(): StateView {
    const { people, facilitators } = this;
    const rows: Record<string, (id: string) => unknown> = {
      participants: (id) => people.get(id),
      facilitators: (id) =>
        facilitators.has(id) ? ({ id, name: 'Fern', owner: true } satisfies WorkshopFacilitator) : undefined,
    };
    return {
      get: ((table: string, id: string) => rows[table]?.(id)) as StateView['get'],
      all: () => [],
      inTheme: () => [],
      notesOf: () => [],
      get workshop(): never {
        throw new Error('this room has no workshop');
      },
    };
  }

  async submit(actor: Actor, envelope: Envelope): Promise<Reply> {
    this.submitted.push({ actor, envelope });
    return this.answer(actor, envelope);
  }

  perform(): Promise<Reply> {
    return Promise.resolve({ ok: true });
  }

  channelOf(name: DocumentName): string {
    return this.#document(name).channel;
  }

  updatesSince(channel: string, stateVector: Uint8Array): readonly Uint8Array[] {
    this.asked.push({ channel, vector: stateVector });
    for (const live of this.#live.values()) {
      if (live.channel === channel) return [Y.encodeStateAsUpdate(live.doc, stateVector)];
    }
    throw new Error('no such channel');
  }

  isOpen(channel: string): boolean {
    return [...this.#live.values()].some((live) => live.channel === channel);
  }

  enter(actor: Actor): () => void {
    this.present.push(actor);
    return () => {
      this.present.splice(this.present.indexOf(actor), 1);
      this.onLeave(actor);
    };
  }

  /** Changes a document as a commit would: one transaction, one update. */
  write(name: DocumentName, map: string, key: string, value: unknown): void {
    this.#document(name).doc.getMap(map).set(key, value);
  }

  /** The document is built afresh under another epoch, with this content. */
  rebuild(name: DocumentName, values: Record<string, unknown> = {}): void {
    this.#live.delete(name);
    const { doc } = this.#document(name);
    for (const [key, value] of Object.entries(values)) doc.getMap('notes').set(key, value);
  }

  #document(name: DocumentName) {
    const found = this.#live.get(name);
    if (found) return found;
    const made = { doc: new Y.Doc(), channel: channelOf(name, `epoch-${++this.#epochs}`) };
    made.doc.on('update', (update, _origin, _doc, { beforeState }) =>
      this.#listener().update(made.channel, update, Y.encodeStateVector(beforeState)),
    );
    this.#live.set(name, made);
    return made;
  }
}
