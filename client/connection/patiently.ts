/** Resolves with what came of some work; undefined where it failed, or has not come to an end in time. */
export type Attempt = <T>(work: Promise<T>) => Promise<{ value: T } | undefined>;

/** A browser's database that has not answered by then is not counted on. */
const patienceMs = 5_000;

/** Waits for the browser's database, but not for ever. `later` calls later; its function cancels. */
export function patiently(later: (call: () => void, ms: number) => () => void): Attempt {
  return <T>(work: Promise<T>) =>
    new Promise<{ value: T } | undefined>((resolve) => {
      const cancel = later(() => resolve(undefined), patienceMs);
      const done = (value: { value: T } | undefined) => {
        cancel();
        resolve(value);
      };
      work.then(
        (value) => done({ value }),
        () => done(undefined),
      );
    });
}
