import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp, restore } from './backup.ts';
import { buildClientIfStale } from './client-build.ts';
import { type Config, readConfig } from './config.ts';
import { startDemo } from './demo/demo.ts';
import { createOneTimeLinks } from './identity/tokens.ts';
import { type RunningServer, startServer } from './services.ts';
import { StartFault } from './start-fault.ts';
import { stopOnSignal } from './stop-on-signal.ts';
import { openSqliteStorage } from './storage/sqlite-storage.ts';
import { StorageUnavailable } from './storage/storage.ts';

function say(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What the program was asked to do. Throws a `StartFault` for anything else. */
function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        demo: { type: 'boolean' },
        lan: { type: 'boolean' },
        recover: { type: 'string' },
        backup: { type: 'string' },
        restore: { type: 'string' },
        erased: { type: 'string' },
      },
    });
    if (values.lan && !values.demo) throw new Error('--lan goes with --demo.');
    if (values.erased !== undefined && values.restore === undefined)
      throw new Error('--erased goes with --restore.');
    return values;
  } catch (cause) {
    const usage =
      'Use: npm start, npm run demo, npm run demo -- --lan, npm run recover -- name@example.org, npm run backup -- FOLDER, npm run restore -- BACKUP, or npm run restore -- BACKUP --erased LIST';
    throw new StartFault(`${cause instanceof Error ? cause.message : ''} ${usage}`, { cause });
  }
}

async function start(config: Config): Promise<RunningServer> {
  const server = await startServer(config);
  say('', 'Common Thread is running. Open it here:', `  ${server.url}`);
  if ((await server.storage.countAccounts()) === 0) {
    say(
      '',
      'Nobody is set up yet. Make the first facilitator account with this link.',
      'It works once, for 15 minutes; start again for a new one.',
      `  ${await server.oneTime.issue('set-up', {})}`,
    );
  }
  if (server.mend !== null) {
    say(
      '',
      'Only this computer can open that address. For phones on your network, start it like this:',
      `  ${server.mend}`,
    );
  }
  say('');
  return server;
}

/** Prints a one-time link by which a facilitator chooses a new passphrase. May run beside the running server. */
async function recover(config: Config, email: string): Promise<void> {
  if (!existsSync(join(config.dataDirectory, 'key'))) {
    throw new StartFault(
      `There is no data in ${config.dataDirectory} yet. Is DATA_DIR the one the server uses?`,
    );
  }
  const storage = await openSqliteStorage({ directory: config.dataDirectory, lock: false });
  try {
    const account = await storage.findAccount({ email: email.trim().toLowerCase() });
    if (!account) throw new StartFault(`No facilitator has the address ${email}.`);
    const link = await createOneTimeLinks(storage, Date.now, config.publicUrl).issue('recover', {
      accountId: account.id,
    });
    say(
      `A new passphrase for ${account.email} can be chosen with this link. It works once, for 15 minutes:`,
      `  ${link}`,
    );
  } finally {
    await storage.close();
  }
}

/** Backs up the data directory into a new folder, beside the running server or without one. */
async function makeBackup({ dataDirectory }: Config, folder: string): Promise<void> {
  const { path, workshops } = await backUp(dataDirectory, folder, Date.now());
  say(`Backed up and verified: ${countOf(workshops)}, their pictures and the key.`, `  ${path}`);
  say('Whoever has this folder can read everything and open every link: keep it where nobody else can.');
}

/** Puts a backup into a data directory that is empty. */
async function takeBack({ dataDirectory }: Config, from: string, list?: string): Promise<void> {
  const { path, workshops, lists, erased } = await restore(from, dataDirectory, list);
  say(
    `Restored and verified: ${countOf(workshops)}, their pictures and the key. Start the server now.`,
    `  ${path}`,
  );
  say(
    lists > 0
      ? `Erased again, because it was erased after the backup: ${erased} of what the list names.`
      : 'No list of what was erased since was found: what people erased after the backup is there again.',
  );
}

function countOf(workshops: number): string {
  return workshops === 1 ? '1 workshop' : `${workshops} workshops`;
}

async function main(): Promise<void> {
  // Whatever is written is for this user alone: the database holds what people said in confidence.
  process.umask(0o077);
  const { demo, lan, recover: email, backup, restore: from, erased } = readFlags();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  if (email !== undefined) return recover(config, email);
  if (backup !== undefined) return makeBackup(config, backup);
  if (from !== undefined) return takeBack(config, from, erased);
  const serving = stopOnSignal();
  await buildClientIfStale(say);
  serving(demo ? await startDemo(config, { lan: lan ?? false, say }) : await start(config));
}

try {
  await main();
} catch (fault) {
  if (!(fault instanceof StartFault || fault instanceof StorageUnavailable)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
