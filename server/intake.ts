/** Counts work in and out, so that the server can stop with none of it half done. */
export interface Intake {
  /** Nothing new is taken. */
  readonly stopping: boolean;
  /** Takes a piece of work in; the function says that it is done. Undefined when nothing is taken any more. */
  take(): (() => void) | undefined;
  /** Takes nothing from now on; resolves when all that was taken in is done. */
  stop(): Promise<void>;
}

export function createIntake(): Intake {
  const empty = Promise.withResolvers<void>();
  let stopping = false;
  let inside = 0;
  const look = () => {
    if (stopping && inside === 0) empty.resolve();
  };
  return {
    get stopping() {
      return stopping;
    },
    take() {
      if (stopping) return undefined;
      inside += 1;
      let done = false;
      return () => {
        if (done) return;
        done = true;
        inside -= 1;
        look();
      };
    },
    stop() {
      stopping = true;
      look();
      return empty.promise;
    },
  };
}
