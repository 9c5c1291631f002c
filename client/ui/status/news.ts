/** Something that others did. */
export interface Change {
  /** What it is, the same for changes that are counted together: `note-added`, `moved:THEME`. */
  key: string;
  count: number;
  /** That many of it in a few words, without a full stop: "6 new notes". */
  words: (count: number) => string;
  /** This change as a sentence of its own, for those who want everything and for the list of what happened. */
  detail?: string;
  /** The id of what `detail` quotes. */
  of?: string;
  /** Where it happened: what the page's element carries as `data-place`, such as the id of a theme. */
  place?: string;
}

/** How the person wants to be told, and what they are doing. Asked anew each time. */
export interface Hearing {
  amount: 'off' | 'summaries' | 'everything';
  /** Nothing is said now, nor later about now: quiet mode, or away. */
  silent: boolean;
  /** Somebody is typing: what is said would talk over their own words. */
  held: boolean;
  /** Where they are on the page. */
  place: string | undefined;
}

interface NewsOptions {
  /** Milliseconds that only grow. */
  now: () => number;
  /** Calls later; the function cancels. */
  later: (call: () => void, ms: number) => () => void;
  hearing: () => Hearing;
  say: (sentence: string) => void;
  /** Joins several parts into one list, as the language does: "6 new notes, 2 moved to Waiting". */
  list: (parts: readonly string[]) => string;
}

/** What others do, told a little at a time. */
export interface News {
  add: (change: Change) => void;
  /** The person's own action was announced: others' changes leave it time to be heard. */
  makeRoom: () => void;
  /** What `hearing` gives may be different now. */
  look: () => void;
}

/** The longest that changes wait for others that come with them. */
const gatherMs = 2_000;
/** Others' changes are told at most this often. */
const everyMs = 10_000;
/** What one's own action has to be read out. */
const ownMs = 3_000;
/** Those who leave a text box usually do something next. */
const afterTypingMs = 1_000;
/** So many are told in full at once; the rest are counted. */
const mostDetails = 3;

/**
 * Tells what others do: one sentence at most every ten seconds, never over somebody's typing. What is not told because
 * the person wants quiet is not told afterwards either.
 */
export function createNews({ now, later, hearing, say, list }: NewsOptions): News {
  const waiting = new Map<string, Change[]>();
  let earliest = 0;
  let wasHeld = false;
  let cancel: (() => void) | undefined;

  const notBefore = (time: number) => {
    earliest = Math.max(earliest, time);
  };
  const look = () => {
    cancel?.();
    cancel = undefined;
    const { amount, silent, held, place } = hearing();
    if (wasHeld && !held) notBefore(now() + afterTypingMs);
    wasHeld = held;
    if (amount === 'off' || silent) waiting.clear();
    if (held || waiting.size === 0) return;
    const left = earliest - now();
    if (left > 0) {
      cancel = later(look, left);
      return;
    }
    const changes = [...waiting.values()];
    waiting.clear();
    notBefore(now() + everyMs);
    say(sentenceOf(changes, amount === 'everything' ? place : undefined, list));
  };

  return {
    add(change) {
      if (waiting.size === 0) notBefore(now() + gatherMs);
      waiting.set(change.key, [...(waiting.get(change.key) ?? []), change]);
      look();
    },
    makeRoom() {
      notBefore(now() + ownMs);
      look();
    },
    look,
  };
}

/** What happened where somebody is (`place`) in full, all the rest counted. */
function sentenceOf(
  changes: readonly Change[][],
  place: string | undefined,
  list: NewsOptions['list'],
): string {
  const full = changes
    .flat()
    .filter((change) => change.detail !== undefined && place !== undefined && change.place === place)
    .slice(0, mostDetails);
  const parts = changes.flatMap((same) => {
    const counted = same.filter((change) => !full.includes(change));
    const count = counted.reduce((sum, change) => sum + change.count, 0);
    const last = counted.at(-1);
    return last && count > 0 ? [last.words(count)] : [];
  });
  const details = full.map((change) => change.detail);
  return [...details, ...(parts.length > 0 ? [`${list(parts)}.`] : [])].join(' ');
}
