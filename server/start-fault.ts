/** Why the program cannot start, in one sentence for the person who started it. Printed without a stack; exit code 1. */
export class StartFault extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'StartFault';
  }
}
