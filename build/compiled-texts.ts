import {
  compileMessageOrThrow,
  type CompiledIcuChoices,
  type CompiledMessage,
} from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const catalogue = /\/client\/text\/[a-z]{2}\/[\w-]+\.json$/;

/**
 * Compiles the catalogues while the client is built, so that no browser has to: Lingui's own compiler, run on each
 * message. A message that is not ICU MessageFormat stops the build and is named. A count within a plural (`#`) becomes the
 * value itself, as it is: no number format has to be made for it.
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

function compile(key: string, message: string): CompiledMessage {
  try {
    return withPlainCounts(compileMessageOrThrow(message));
  } catch (error) {
    throw new Error(`The words of ${key} cannot be read: ${message}`, { cause: error });
  }
}

/** `count` names the value that `#` stands for, inside a plural. */
function withPlainCounts(message: CompiledMessage, count?: string): CompiledMessage {
  return message.map((token) => {
    if (typeof token === 'string') return token === '#' && count !== undefined ? [count] : token;
    const [name, type, format] = token;
    if (type === undefined || !isChoice(format)) return token;
    if (format.offset) throw new Error('A plural with an offset counts something else than its value.');
    const inside = type === 'select' ? count : name;
    const cases = Object.entries(format).map(([key, words]) => [
      key,
      Array.isArray(words) ? withPlainCounts(words, inside) : words,
    ]);
    return [name, type, Object.fromEntries(cases)];
  });
}

function isChoice(format: unknown): format is CompiledIcuChoices {
  return typeof format === 'object' && format !== null && 'other' in format;
}
