import type { Plugin } from 'vite';
import { limits } from '../shared/domain/limits.ts';

const importing = /import \{ limits \} from ['"][^'"]*\/limits\.ts['"]/;

/**
 * Puts the number in the place of each `limits.noteText`: most limits are the server's alone, and a phone need not load the
 * whole table for the few that it knows.
 */
export function inlinedLimits(): Plugin {
  return {
    name: 'inlined-limits',
    apply: 'build',
    enforce: 'pre',
    transform(code) {
      return importing.test(code) ? { code: withNumbers(code), map: null } : undefined;
    },
  };
}

/** A name that is not in the table is left as it stands. */
export function withNumbers(code: string): string {
  return code.replaceAll(/\blimits\.(\w+)\b/g, (written, name: string) =>
    Object.hasOwn(limits, name) ? JSON.stringify(limits[name as keyof typeof limits]) : written,
  );
}
