// A participant who attacks as fast as the server lets them: told whom by the process that started it, and ended with it.
import { Buffer } from 'node:buffer';
import { constants, setPriority } from 'node:os';
import { limits } from '../../../shared/domain/limits.ts';
import type { Hello } from '../../../shared/protocol/events.ts';
import { protocolVersion } from '../../../shared/protocol/version.ts';
import { LeanSocket } from '../wire/lean-socket.ts';
import type { Attack, Attacked } from './attack.ts';
import { newId } from './own-client.ts';

// An attacker has a machine of their own: here they get what of the processors nobody else wants.
setPriority(constants.priority.PRIORITY_LOW);

/** Connections that are made, used and lost at the same time. */
const lines = 4;
const tellEveryMs = 50;
/** What the server does not end by then is ended here. */
const patienceMs = 1_000;
/** What somebody says who has nothing of a document, and an update of it, as if a client might send one. */
const nothing = Buffer.from([0, 0, 1, 0]).toString('base64');
const forged = Buffer.from([0, 2, 1, 0]).toString('base64');

const done: Attacked = { packets: 0, arrivals: 0, refusals: 0 };

process.once('disconnect', () => process.exit());
process.once('message', (message) => {
  const attack = message as Attack;
  for (let line = 0; line < lines; line++) void goOn(attack, line);
  setInterval(() => process.send?.(done), tellEveryMs);
});

async function goOn(attack: Attack, line: number): Promise<void> {
  for (let times = line; ; times++) {
    try {
      await once(attack, times);
    } catch {
      done.refusals += 1;
    }
  }
}

/** One connection: let in, then used until the server ends it. Rejects when it is not let in. */
async function once(attack: Attack, times: number): Promise<void> {
  const { port, as, cookie } = attack;
  const hello = Promise.withResolvers<Hello>();
  const ended = Promise.withResolvers<void>();
  hello.promise.catch(() => {});
  const socket = await LeanSocket.open({
    port,
    address: '127.0.0.1',
    path: '/socket.io/?EIO=4&transport=websocket',
    headers: { Cookie: cookie, Origin: `http://127.0.0.1:${port}` },
    message: (bytes, start, end) => {
      const text = bytes.toString('latin1', start, Math.min(end, start + 2_000));
      if (text.startsWith('42["hello",')) hello.resolve((JSON.parse(text.slice(2)) as [string, Hello])[1]);
      else if (text.startsWith('44')) hello.reject(new Error(text));
    },
    ended: () => {
      hello.reject(new Error('ended'));
      ended.resolve();
    },
  });
  socket.sendText(`40${JSON.stringify({ as, version: protocolVersion })}`);
  try {
    const { channels } = await hello.promise;
    done.arrivals += 1;
    use(socket, attack, channels, times);
    const late = setTimeout(() => socket.end(), patienceMs);
    await ended.promise;
    clearTimeout(late);
  } finally {
    socket.end();
  }
}

/** Says all that the server reads, or a part of it and then what nobody may say. */
function use(socket: LeanSocket, attack: Attack, channels: readonly string[], times: number): void {
  const say = (text: string) => {
    socket.sendText(text);
    done.packets += 1;
  };
  const flood = times % 2 === 0 ? limits.packetBurst + 1 : limits.packetBurst / 10;
  for (let sent = 0; sent < flood; sent++) say(packet(sent, attack.themeIds));
  const [room = ''] = channels;
  const foreign = `mine:${attack.victim.slice(2)}@${room.split('@')[1]}`;
  const last = [
    `42${JSON.stringify([
      'doc:open',
      [
        [foreign, nothing],
        [room, forged],
      ],
      false,
    ])}`,
    `42${JSON.stringify(['command', 'x'.repeat(limits.messageBytes)])}`,
    `42["command",{`,
  ];
  say(last[Math.floor(times / 2) % last.length] ?? '');
}

/** Commands in turn: what everybody would see, what is one's own, and what cannot be read. */
function packet(sent: number, themeIds: readonly string[]): string {
  const commands = [
    { name: 'theme:order', body: { themeId: themeIds[sent % themeIds.length], position: sent % 7 } },
    { name: 'note:add', body: { noteId: newId(), text: `Flood ${sent}`, consent: null } },
  ];
  const command = commands[sent % 3];
  const said = command ? { id: newId(), ...command } : 'x'.repeat(2_000);
  return `42${sent}${JSON.stringify(['command', said])}`;
}
