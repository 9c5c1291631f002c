import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

/** What a program loads while it runs: files by their path from the repository's root, packages by name. */
interface Loaded {
  files: Set<string>;
  packages: Set<string>;
}

/**
 * Follows the imports from some files of the repository. Types are left out, as Node leaves them out; a module that is only
 * loaded on demand or in a thread of its own counts. Throws at an import of a file that is not there.
 */
export function loadedFrom(root: string, ...entries: readonly string[]): Loaded {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    if (!existsSync(path.join(root, file))) throw new Error(`${file} is loaded and is not there`);
    files.add(file);
    if (file.endsWith('.json')) continue;
    for (const specifier of specifiersIn(file, readFileSync(path.join(root, file), 'utf8'))) {
      if (specifier.startsWith('node:')) continue;
      if (specifier.startsWith('.')) waiting.push(path.posix.join(path.posix.dirname(file), specifier));
      else if (specifier.startsWith('#')) waiting.push(specifier.slice(1));
      else packages.add((/^(?:@[^/]+\/)?[^/]+/.exec(specifier) ?? [])[0] ?? specifier);
    }
  }
  return { files, packages };
}

function specifiersIn(file: string, code: string): string[] {
  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const found: string[] = [];
  new Visitor({
    ImportDeclaration({ importKind, source }) {
      if (importKind !== 'type') found.push(source.value);
    },
    ExportAllDeclaration({ exportKind, source }) {
      if (exportKind !== 'type') found.push(source.value);
    },
    ExportNamedDeclaration({ exportKind, source }) {
      if (exportKind !== 'type' && source) found.push(source.value);
    },
    ImportExpression({ source }) {
      if (source.type !== 'Literal') throw new Error(`${file} imports what only shows at run time`);
      found.push(String(source.value));
    },
    // new URL('./thread.ts', import.meta.url)
    NewExpression({ arguments: [first, second] }) {
      const isBeside = second?.type === 'MemberExpression' && second.object.type === 'MetaProperty';
      if (isBeside && first?.type === 'Literal') found.push(String(first.value));
    },
  }).visit(program);
  return found;
}
