import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const catalogue = /\/client\/text\/[a-z]{2}\/[\w-]+\.json$/;

/**
 * Compiles the catalogues while the client is built, so that no browser has to: Lingui's own compiler, run on each
 * message. A message that is not ICU MessageFormat stops the build and is named.
 */
export function compiledTexts(): Plugin {
  return {
    name: 'compiled-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!catalogue.test(id)) return undefined;
      const messages = JSON.parse(code) as Record<string, string>;
      const compiled = Object.entries(messages).map(([key, message]) => [key, compile(key, message)]);
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null };
    },
  };
}

function compile(key: string, message: string) {
  try {
    return compileMessageOrThrow(message);
  } catch (error) {
    throw new Error(`The words of ${key} cannot be read: ${message}`, { cause: error });
  }
}
