/** How many events at once, and how many a second after that. */
export interface Rate {
  burst: number;
  perSecond: number;
}

/** Returns a function that takes one token and says whether there was one. */
export function createTokenBucket({ burst, perSecond }: Rate, now: () => number): () => boolean {
  let tokens = burst;
  let filledAt = now();
  return () => {
    const at = now();
    // A clock that was set back fills nothing, and takes nothing away.
    tokens = Math.min(burst, tokens + (Math.max(0, at - filledAt) / 1000) * perSecond);
    filledAt = at;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
