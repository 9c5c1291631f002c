/** Is told when a case begins and ends, so that what it costs can be told from what making it up costs. */
export interface Watch {
  begin(): void;
  end(what: string): void;
}

/** Looks at nothing. */
export const blind: Watch = { begin: () => undefined, end: () => undefined };
