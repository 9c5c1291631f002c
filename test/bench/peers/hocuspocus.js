// Hocuspocus with its usual waiting times and SQLite by its database extension. node hocuspocus.js DIRECTORY
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';

// The table and the two statements of its own SQLite extension, whose driver has to be compiled.
const database = new DatabaseSync(path.join(process.argv[2], 'hocuspocus.sqlite'));
database.exec(
  'CREATE TABLE IF NOT EXISTS documents (name VARCHAR(255) NOT NULL, data BLOB NOT NULL, UNIQUE(name))',
);
const read = database.prepare('SELECT data FROM documents WHERE name = ?');
const write = database.prepare(
  'INSERT INTO documents (name, data) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data',
);

const server = new Server({
  address: '127.0.0.1',
  port: 0,
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => read.get(documentName)?.data ?? null,
      store: async ({ documentName, state }) => void write.run(documentName, state),
    }),
  ],
});
await server.listen();
process.stdout.write(`${JSON.stringify({ port: server.address.port })}\n`);
