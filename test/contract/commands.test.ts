import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '../../shared/domain/permissions.ts';
import { commands, isCommandName, type CommandName } from '../../shared/protocol/registry.ts';
import { restBodies } from '../../shared/protocol/rest.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { handlers } from '../../server/handlers/registry.ts';
import { hostileBodies } from './hostile.ts';

const names = Object.keys(commands) as CommandName[];

/** Each version of the protocol and the hash of its schemas. A changed schema needs a new version and line. */
const hashes: Record<number, string> = {
  1: '2392c463fe834a0b',
  2: 'b1e1e193b3e9f75c',
  3: '4576dd2cf94f8f60',
  4: '4576dd2cf94f8f60',
};

function schemaHash(): string {
  const schemas = Object.entries({ ...commands, ...restBodies })
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })]);
  return createHash('sha256').update(JSON.stringify(schemas)).digest('hex').slice(0, 16);
}

test('the schemas are those of this protocol version', () => {
  expect(schemaHash()).toBe(hashes[protocolVersion]);
});

test.each(names)('%s has a handler and a rule', (name) => {
  expect(handlers[name]).toBeTypeOf('function');
  expect(Object.hasOwn(rules, name)).toBe(true);
});

test.each(names)('hostile bodies of %s are refused', (name) => {
  expect(hostileBodies[name].length).toBeGreaterThan(1);
  for (const body of hostileBodies[name]) {
    expect(commands[name].safeParse(body).success, JSON.stringify(body)?.slice(0, 80)).toBe(false);
  }
});

test.each(['__proto__', 'constructor', 'toString', 'note:', 'NOTE:ADD', ''])('%s is no command', (name) => {
  expect(isCommandName(name)).toBe(false);
});
