import { parseSync } from 'vite';

interface Node {
  type: string;
  [key: string]: unknown;
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** The names that a script uses and declares nowhere around the use: globals, and whatever went missing. */
export function freeNames(code: string, file: string): Set<string> {
  const { program, errors } = parseSync(file, code);
  if (errors[0]) throw new Error(errors[0].message);
  const free = new Set<string>();
  look(program as unknown as Node, [], free);
  return free;
}

function look(node: Node, around: readonly ReadonlySet<string>[], free: Set<string>): void {
  if (node.type === 'Identifier') {
    if (!around.some((names) => names.has(node['name'] as string))) free.add(node['name'] as string);
    return;
  }
  const own = declaredBy(node);
  const scopes = own.size > 0 ? [...around, own] : around;
  for (const part of partsOf(node)) look(part, scopes, free);
}

/** The parts of a node in which names are used: not the names of properties, of labels and of what modules share. */
function partsOf(node: Node): Node[] {
  const passed = new Set<string>();
  if (node.type === 'MemberExpression' && node['computed'] !== true) passed.add('property');
  if (/^(?:Property|MethodDefinition|PropertyDefinition)$/.test(node.type) && node['computed'] !== true) {
    passed.add('key');
  }
  if (/^(?:LabeledStatement|BreakStatement|ContinueStatement)$/.test(node.type)) passed.add('label');
  if (/^(?:Import|MetaProperty)/.test(node.type) && node.type !== 'ImportExpression') return [];
  if (node.type === 'ExportNamedDeclaration' && node['source'] !== null) return [];
  if (node.type === 'ExportSpecifier') passed.add('exported');
  return Object.entries(node).flatMap(([key, value]) => (passed.has(key) ? [] : nodesIn(value)));
}

/** What is declared for all that is inside a node. */
function declaredBy(node: Node): Set<string> {
  const names = new Set<string>();
  if (functions.has(node.type)) {
    names.add('arguments');
    for (const part of [...nodesIn(node['id']), ...nodesIn(node['params'])]) bind(part, names);
    hoist(nodesIn(node['body']), names);
  } else if (node.type === 'Program') {
    hoist(nodesIn(node['body']), names);
  } else if (node.type === 'CatchClause') {
    for (const part of nodesIn(node['param'])) bind(part, names);
  } else if (node.type.startsWith('Class')) {
    for (const part of nodesIn(node['id'])) bind(part, names);
  }
  const statements = node.type.startsWith('For')
    ? [...nodesIn(node['init']), ...nodesIn(node['left'])]
    : node.type === 'SwitchStatement'
      ? nodesIn(node['cases']).flatMap((one) => nodesIn(one['consequent']))
      : nodesIn(node['body']);
  for (const statement of statements) {
    const inner = nodesIn(statement['declaration'])[0] ?? statement;
    if (inner.type === 'VariableDeclaration') bindAll(inner, names);
    else if (/^(?:Function|Class)Declaration$/.test(inner.type)) {
      for (const part of nodesIn(inner['id'])) bind(part, names);
    } else if (inner.type === 'ImportDeclaration') {
      for (const one of nodesIn(inner['specifiers']))
        for (const part of nodesIn(one['local'])) bind(part, names);
    }
  }
  return names;
}

/** Every `var` inside, however deep, up to the next function. */
function hoist(nodes: readonly Node[], names: Set<string>): void {
  for (const node of nodes) {
    if (functions.has(node.type)) continue;
    if (node.type === 'VariableDeclaration' && node['kind'] === 'var') bindAll(node, names);
    hoist(Object.values(node).flatMap(nodesIn), names);
  }
}

function bindAll(declaration: Node, names: Set<string>): void {
  for (const one of nodesIn(declaration['declarations']))
    for (const id of nodesIn(one['id'])) bind(id, names);
}

/** The names that a pattern binds. */
function bind(pattern: Node, names: Set<string>): void {
  if (pattern.type === 'Identifier') names.add(pattern['name'] as string);
  else if (pattern.type === 'AssignmentPattern')
    for (const left of nodesIn(pattern['left'])) bind(left, names);
  else if (pattern.type === 'Property') for (const value of nodesIn(pattern['value'])) bind(value, names);
  else for (const part of Object.values(pattern).flatMap(nodesIn)) bind(part, names);
}

function nodesIn(value: unknown): Node[] {
  const all: unknown[] = Array.isArray(value) ? value : [value];
  return all.filter(
    (one): one is Node =>
      typeof one === 'object' && one !== null && 'type' in one && typeof one.type === 'string',
  );
}
