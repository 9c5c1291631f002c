import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finalCodes, retryCodes } from '../../shared/domain/errors.ts';
import { closeCodes } from '../../shared/protocol/close-codes.ts';
import { handshakeErrors } from '../../shared/protocol/events.ts';
import { protocolVersion } from '../../shared/protocol/version.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const description = read('docs/PROTOCOL.md');

/** Each version of the protocol and the hash of what documents and events are said to hold. */
const hashes: Record<number, string> = {
  1: '1f4eca249e9a2f2c',
  2: 'd7af1ae7cb59852d',
  3: 'd7af1ae7cb59852d',
  4: '1052438a02418bb3',
};

/** The exported types of a file, without comments and blanks. */
function typesIn(file: string): string[] {
  const blocks = read(file)
    .split(/^(?=\S)(?!\})/m)
    .filter((block) => /^export (?:interface|type) /.test(block));
  return blocks.map((block) => block.replaceAll(/\/\*\*[^]*?\*\//g, '').replaceAll(/\s+/g, ' '));
}

/** The maps of each document, by the name of its type: `RoomMaps` has about, now, … */
function mapsIn(file: string): string[] {
  const body = /^export interface \w+Maps \{([^]*?)^\}/m.exec(read(file))?.[1] ?? '';
  return [...body.matchAll(/^ {2}(\w+): /gm)].map((match) => match[1] ?? '');
}

/** How documents are made and read; nothing in them crosses a wire. */
const inner = ['first-state.ts', 'map-rule.ts', 'projection.ts', 'reader.ts', 'view.ts'];
const documents = ['room', 'board', 'mine', 'desk', 'support', 'screen'];

test('what documents and events hold is that of this protocol version', () => {
  const files = readdirSync(path.join(root, 'shared/document')).toSorted();
  expect(files).toEqual(expect.arrayContaining(documents.map((name) => `${name}.ts`)));
  const onWire = files.filter((name) => !inner.includes(name));
  const types = [...onWire.map((name) => `shared/document/${name}`), 'shared/protocol/events.ts'].flatMap(
    typesIn,
  );
  expect(types.length).toBeGreaterThan(35);
  const hash = createHash('sha256').update(types.join('\n')).digest('hex').slice(0, 16);
  expect(hash).toBe(hashes[protocolVersion]);
});

test('the description names every code, close code and reason why a connection is refused', () => {
  for (const code of [...finalCodes, ...retryCodes])
    expect(description).toMatch(new RegExp(`^\\| \`${code}\` \\|`, 'm'));
  for (const code of Object.values(closeCodes))
    expect(description).toMatch(new RegExp(`^\\| ${code} \\|`, 'm'));
  for (const reason of handshakeErrors) expect(description).toContain(`\`${reason}\` (`);
  expect(description).toContain(`# Protocol, version ${protocolVersion}\n`);
});

test.each(documents)('the description names the maps of %s', (name) => {
  const maps = mapsIn(`shared/document/${name}.ts`);
  expect(maps.length).toBeGreaterThan(1);
  const row =
    description.split('\n').find((line) => new RegExp(`^\\| \`${name}(?::(?!WORKSHOP)|\`)`).test(line)) ?? '';
  expect([...(row.split('|')[3] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1])).toEqual(maps);
});

test('the description names every event', () => {
  const source = read('shared/protocol/events.ts');
  const names = [...source.matchAll(/^ {2}'?([\w:]+)'?: \(/gm)].map((match) => match[1] ?? '');
  expect(names.length).toBeGreaterThan(6);
  for (const name of names) expect(description).toContain(`\`${name}\``);
});
