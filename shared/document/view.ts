import type { Id } from '#shared/domain/ids.ts';
import type { StateView } from '#shared/domain/state.ts';

/** Who is connected at the moment. Built by the server; never taken from a client. */
export interface Presence {
  participants: ReadonlySet<Id>;
  facilitators: ReadonlySet<Id>;
  support: boolean;
}

/** The workshop's links, derived on the server. */
export interface Links {
  join(): string;
  /** The spoken code, written 4-4. */
  code(): string;
  screen(): string;
  support(): string;
  returnTo(participantId: Id): string;
}

/** All that a projection may look at. */
export interface View {
  state: StateView;
  presence: Presence;
  links: Links;
}
