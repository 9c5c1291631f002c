import { rm } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { resolve } from 'node:path';
import { Refusal } from '#shared/domain/errors.ts';
import type { Config } from '../config.ts';
import { lanAddress } from '../http/reachability.ts';
import { isLoopback } from '../identity/origin.ts';
import { hashPassphrase } from '../identity/passphrases.ts';
import { newSecret } from '../identity/tokens.ts';
import { type Overrides, type RunningServer, startServer } from '../services.ts';
import { StartFault } from '../start-fault.ts';
import { makeDirectory } from '../storage/directory.ts';
import { holdLock } from '../storage/lock.ts';
import { systemChance } from '../system.ts';
import { playGrouping, playToEnd, playToReveal } from './play.ts';
import sample from './sample-workshop.json' with { type: 'json' };
import { createScript, type Script } from './script.ts';

const dayMs = 24 * 3_600_000;
/** People hear back this long after the demonstration. */
const hearBackDays = 30;
/** Themes that are there already in the workshop that is still grouping. */
const firstThemes = 2;
const facilitatorName = 'Nerys';

/** Where the demonstration's links lead. */
export interface DemoLinks {
  facilitator: string;
  /** One of each group, in the workshop that is live. */
  participants: { name: string; group: string; link: string }[];
  screen: string;
}

interface DemoOptions {
  /** Serve this machine's address on the local network, for phones. */
  lan: boolean;
  say: (...lines: string[]) => void;
}

/** Starts with the sample loaded twice: one workshop live at Group, one closed. What an earlier demonstration left goes. */
export async function startDemo(config: Config, { lan, say }: DemoOptions): Promise<RunningServer> {
  const settings = demoConfig(config, lan);
  await clear(settings.dataDirectory);
  const { server, links } = await loadDemo(settings);
  say(
    '',
    'The demonstration is ready, with invented people. All links work side by side in windows of one browser.',
    '',
    ...listed([
      ['Facilitator', links.facilitator],
      ...links.participants.map(({ name, group, link }) => [`${name}, ${group}`, link] as const),
      ['Projector', links.screen],
    ]),
    '',
  );
  if (server.mend !== null) say('To open it on phones in your network:', `  ${server.mend}`, '');
  return server;
}

/** Starts a server on an empty data directory and plays both workshops in it. */
export async function loadDemo(
  config: Config,
  overrides: Overrides = {},
): Promise<{ server: RunningServer; links: DemoLinks }> {
  const chance = overrides.chance ?? systemChance();
  const now = () => overrides.clock?.now() ?? Date.now();
  const account = { id: chance.newId(), name: facilitatorName };
  const key = newSecret();
  const server: RunningServer = await startServer(config, {
    ...overrides,
    chance,
    async entrance(given) {
      if (given !== key) return undefined;
      const cookie = await server.signIns.issue({ kind: 'facilitator', accountId: account.id });
      return { cookie, path: `/f/${account.id}` };
    },
  });
  // Nobody knows the passphrase: the way in is the link.
  const passphrase = await hashPassphrase(newSecret());
  await server.storage.putAccount({ ...account, email: 'nerys@example.org', passphrase, createdAt: now() });

  const scriptOf = async (title: string): Promise<Script> => {
    const room = await server.rooms.open(await server.rooms.create(title, account));
    if (!room) throw new Refusal('not-found');
    return createScript(room, account.id, () => chance.newId());
  };
  const hearBy = new Date(now() + hearBackDays * dayMs).toISOString().slice(0, 10);
  const [shortTitle = ''] = sample.workshop.title.split(':');
  const finished = await scriptOf(`${shortTitle} (finished)`);
  await playToEnd(finished, await playToReveal(finished, hearBy));
  const live = await scriptOf(sample.workshop.title);
  const played = await playToReveal(live, hearBy);
  await playGrouping(live, played, firstThemes);

  const addresses = server.links.over(live.room.state);
  const participants = sample.roleGroups.flatMap(({ id, label: group }) => {
    const [first] = played.people.inGroup(id);
    const person = first === undefined ? undefined : live.room.state.get('participants', first);
    return person
      ? [{ name: person.name, group: group.toLowerCase(), link: addresses.returnTo(person.id) }]
      : [];
  });
  const facilitator = `${server.url}/demo/${key}`;
  return { server, links: { facilitator, participants, screen: addresses.screen() } };
}

/** Names and links in two columns. */
function listed(rows: (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, link]) => name.padEnd(width) + link);
}

function demoConfig(config: Config, lan: boolean): Config {
  const settings = { ...config, dataDirectory: resolve('data-demo') };
  if (!lan || !isLoopback(config.publicUrl)) return settings;
  const address = lanAddress(networkInterfaces());
  if (address === undefined)
    throw new StartFault('This computer is in no network that phones could share with it.');
  return { ...settings, host: '0.0.0.0', publicUrl: `http://${address}:${config.port}` };
}

/** Takes away what an earlier demonstration left, unless it is still running. */
async function clear(directory: string): Promise<void> {
  makeDirectory(directory);
  holdLock(directory).release();
  await rm(directory, { recursive: true });
}
