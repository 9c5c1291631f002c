import type { Plugin } from 'vite';
import { replacedModules } from './left-out/modules.ts';
import { constant, sharedStatements, statements, unreachable } from './left-out/react-dom.ts';

/**
 * Leaves out of the libraries what this program never reaches: their tree cannot be shaken there, since it hangs on
 * classes and tables. Each cut names the source that it expects, and the build stops when a library no longer has it.
 */
export function leftOut(): Plugin {
  const cuts: Record<string, (code: string) => string> = {
    'react-dom/cjs/react-dom-client.production.js': withoutReactParts,
    'react-dom/cjs/react-dom.production.js': (code) => without(code, sharedStatements),
    'yjs/dist/yjs.mjs': withoutYjsTypes,
    '@lingui/core/dist/index.mjs': withoutCountFormats,
  };
  return {
    name: 'left-out',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      return ending(replacedModules, id);
    },
    transform(code, id) {
      const cut = ending(cuts, id);
      return cut && { code: cut(code), map: null };
    },
  };
}

function ending<T>(table: Record<string, T>, id: string): T | undefined {
  const path = id.replaceAll('\\', '/');
  return Object.entries(table).find(([end]) => path.endsWith(`/node_modules/${end}`))?.[1];
}

function withoutReactParts(code: string): string {
  const [strict] = /^"use strict";$/m.exec(code) ?? [''];
  const failing = unreachable.reduce((rest, name) => withBody(rest, name, 'leftOut()'), code);
  const constants = Object.entries(constant).reduce(
    (rest, [name, body]) => withBody(rest, name, body),
    failing,
  );
  const cut = without(constants, statements);
  return replaced(
    withoutUnused(cut),
    strict,
    `${strict} function leftOut() { throw Error("This part of React is left out of the build (build/left-out)."); }`,
  );
}

/** Drops functions at the top that nothing names any more, until there is none. */
function withoutUnused(code: string): string {
  const named = new Map<string, number>();
  for (const [name] of code.matchAll(/[\w$]+/g)) named.set(name, (named.get(name) ?? 0) + 1);
  // On one line, as `withBody` leaves it, or up to the next line that is a brace alone.
  const atTop = /^function ([\w$]+)\([^)]*\) \{(?: [^\n]*\}|\n[\s\S]*?^\})\n/gm;
  const rest = code.replaceAll(atTop, (whole, name: string) => (named.get(name) === 1 ? '' : whole));
  return rest.length === code.length ? code : withoutUnused(rest);
}

function without(code: string, statements: readonly RegExp[]): string {
  return statements.reduce((rest, statement) => replaced(rest, statement, ''), code);
}

/** The server writes maps of plain values only: no text, list or markup of Yjs's own ever arrives. */
function withoutYjsTypes(code: string): string {
  const table = /const typeRefs = \[[^\]]*\];/;
  const refs = 'const none = () => error.unexpectedCase(); const typeRefs = [none, readYMap];';
  const getters = /this\.get\(name, Y(?:Array|Text|XmlElement|XmlFragment)\)/g;
  const formatting = /const cleanupYTextAfterTransaction = transaction => \{[\s\S]*?^\};/m;
  return [
    [table, refs],
    [getters, 'error.unexpectedCase()'],
    [formatting, 'const cleanupYTextAfterTransaction = () => {};'],
  ].reduce((rest, [found, by]) => replaced(rest, found as RegExp, by as string), code);
}

/**
 * Counts stand in the catalogues as plain values (build/compiled-texts). Lingui formats one for every plural all the same,
 * and the first number format of a page takes a slow phone a tenth of a second.
 */
function withoutCountFormats(code: string): string {
  const format = /const replaceOctothorpe = \(value, message\) => \{[\s\S]*?^  \};/m;
  return replaced(code, format, 'const replaceOctothorpe = (value, message) => message;');
}

/** Gives a function at the top another body. */
function withBody(code: string, name: string, body: string): string {
  return replaced(
    code,
    new RegExp(String.raw`^function ${name}\(([^)]*)\) \{[\s\S]*?^\}`, 'm'),
    `function ${name}($1) {\n  ${body}\n}`,
  );
}

function replaced(code: string, found: RegExp | string, by: string): string {
  if (code.search(found) < 0) throw new Error(`A library changed: ${found} is not there to be left out.`);
  return code.replace(found, by);
}
