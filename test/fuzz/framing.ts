import * as fc from 'fast-check';
import { protocolVersion } from '../../shared/protocol/version.ts';
import { rawRequest, rawUpgrade } from '../support/raw-request.ts';
import { differences, stateBefore, trespass } from './oracle.ts';
import { startFuzzSite, type FuzzSite } from './site.ts';
import { blind, type Watch } from './watch.ts';

/** One frame of WebSocket. */
interface WebSocketFrame {
  opcode: number;
  flags: number;
  masked: boolean;
  payload: string;
}

interface Spoken {
  transport: 'websocket' | 'polling';
  as: 'ann' | 'nobody';
  /** Says first who it is, as it should. */
  introduces: boolean;
  frames: WebSocketFrame[];
  query: string;
}

const id = 'Z'.repeat(22);
const whole = [
  '2',
  '3',
  '5',
  '6',
  '1',
  '2probe',
  '3probe',
  '4',
  '40',
  '41',
  '40{}',
  '40/admin,',
  '43[]',
  '44{"message":"x"}',
  '42[]',
  '42["command"]',
  '42["here"]',
  '42["doc:open",[["room@x","AAABAA=="]]]',
  '42["disconnect"]',
  '42["connect_error"]',
  `420["command",{"id":"${id}","name":"participant:away","body":{"away":true}}]`,
  `421["command",{"id":"${id}","name":"workshop:close","body":{}}]`,
  '422["command",null]',
  '4299999999999999999999["command",{}]',
  '42["__proto__",{}]',
  '42{"length":1}',
  '451-["command",{"_placeholder":true,"num":0}]',
  '4599999999-["x",{"_placeholder":true,"num":9}]',
  '461-0[{"_placeholder":true,"num":0}]',
  'bAAAA',
  'b',
  '\u001e\u001e\u001e',
  '2\u001e42["here"]\u001e',
  '7',
  '9',
  '4x',
  '\u0000',
  `42["x",${'['.repeat(5_000)}${']'.repeat(5_000)}]`,
  `42["x","${'y'.repeat(70_000)}"]`,
];
const payloads = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...whole) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...whole), fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(
        ([text, at, more]) =>
          text.slice(0, at % (text.length + 1)) + more + text.slice(at % (text.length + 1)),
      ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

const spoken: fc.Arbitrary<Spoken> = fc.record({
  transport: fc.constantFrom('websocket', 'websocket', 'polling'),
  as: fc.constantFrom('ann', 'nobody'),
  introduces: fc.boolean(),
  frames: fc.array(
    fc.record({
      opcode: fc.oneof(
        { weight: 8, arbitrary: fc.constant(1) },
        { weight: 2, arbitrary: fc.nat({ max: 15 }) },
      ),
      // Fin, mostly alone; now and then one of the reserved bits, of which the first says "compressed".
      flags: fc.oneof(
        { weight: 8, arbitrary: fc.constant(0x80) },
        { weight: 1, arbitrary: fc.constantFrom(0, 0xc0, 0xf0) },
      ),
      masked: fc.oneof(
        { weight: 12, arbitrary: fc.constant(true) },
        { weight: 1, arbitrary: fc.constant(false) },
      ),
      payload: payloads,
    }),
    { minLength: 1, maxLength: 5 },
  ),
  query: fc.oneof(
    { weight: 8, arbitrary: fc.constant('EIO=4') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        'EIO=3',
        'EIO=4&sid=x',
        'EIO=4&sid=__proto__',
        'sid=%00',
        'EIO=4&b64=1',
        'EIO=4&j=0',
      ),
    },
  ),
});

/** How the conversations went. */
export interface FramingCounts {
  cases: number;
  statuses: Map<number, number>;
  watch: Watch;
}

export function framingCounts(watch: Watch = blind): FramingCounts {
  return { cases: 0, statuses: new Map(), watch };
}

/** Has so many conversations on the transport itself. The parser is not ours; that nothing of ours falls over it is. */
export async function fuzzFraming(seed: number, cases: number, counts: FramingCounts): Promise<void> {
  const site = await startFuzzSite(seed);
  try {
    const property = fc.asyncProperty(spoken, (one) => talk(site, one, counts));
    await fc.assert(property, { seed, numRuns: cases });
  } finally {
    await site.close();
  }
}

async function talk(site: FuzzSite, one: Spoken, counts: FramingCounts): Promise<void> {
  // The witness may ask once for each, and whoever speaks may come again.
  site.clock.advance(1_000);
  const room = await site.server.rooms.open(site.workshopId);
  if (!room) throw new Error('the workshop is gone');
  const [before, was] = [await site.rows(), stateBefore(room.state)];
  counts.watch.begin();
  const headers = { origin: site.server.url, cookie: site.cookies[one.as] };
  const introduction = `40${JSON.stringify({ as: site.as[one.as], version: protocolVersion })}`;
  const texts = one.introduces ? [introduction] : [];
  const status =
    one.transport === 'websocket'
      ? await overWebSocket(site, one, headers, texts)
      : await overPolling(site, one, headers, texts);
  counts.cases += 1;
  counts.statuses.set(status, (counts.statuses.get(status) ?? 0) + 1);
  counts.watch.end('framing');
  // Honest people notice nothing: the witness is connected and is answered.
  if (!site.witness.connected) throw new Error('an honest connection was ended');
  const reply: unknown = await new Promise((resolve) => site.witness.emit('command', 'settled', resolve));
  if (JSON.stringify(reply) !== '{"ok":false,"code":"invalid"}')
    throw new Error(`wrong answer ${JSON.stringify(reply)}`);
  if (site.faults.length > 0) throw new Error(`the server logged a fault: ${site.faults[0]}`);
  const changes = differences(before, await site.rows());
  const annId = site.as.ann.slice(2);
  const reason = trespass(one.as === 'ann' && one.introduces ? 'ann' : 'screen', annId, changes, was);
  if (reason !== undefined) throw new Error(reason);
}

const close: WebSocketFrame = { opcode: 8, flags: 0x80, masked: true, payload: '' };

async function overWebSocket(
  { server: { port } }: FuzzSite,
  { frames, query }: Spoken,
  headers: Record<string, string>,
  texts: readonly string[],
): Promise<number> {
  const first = texts.map((payload): WebSocketFrame => ({ opcode: 1, flags: 0x80, masked: true, payload }));
  const bytes = Buffer.concat([...first, ...frames, close].map(encoded));
  const line = `GET /socket.io/?${query}&transport=websocket`;
  return (await rawUpgrade(port, line, headers, bytes)).status;
}

function encoded({ opcode, flags, masked, payload }: WebSocketFrame): Buffer {
  const body = Buffer.from(payload);
  const mask = masked ? 0x80 : 0;
  const head =
    body.length < 126
      ? [flags | opcode, mask | body.length]
      : body.length < 65_536
        ? [flags | opcode, mask | 126, body.length >> 8, body.length & 255]
        : [
            flags | opcode,
            mask | 127,
            0,
            0,
            0,
            0,
            ...[24, 16, 8, 0].map((shift) => (body.length >> shift) & 255),
          ];
  // A mask of zeros leaves the payload as it is.
  return Buffer.concat([Buffer.from(head), Buffer.alloc(masked ? 4 : 0), body]);
}

async function overPolling(
  { server: { port } }: FuzzSite,
  { frames, query }: Spoken,
  headers: Record<string, string>,
  texts: readonly string[],
): Promise<number> {
  const address = `/socket.io/?${query}&transport=polling`;
  const begun = await rawRequest(port, `GET ${address}`, headers);
  const [, sid] = /"sid":"([^"]+)"/.exec(begun.body) ?? [];
  if (sid === undefined) return begun.status;
  const payload = [...texts, ...frames.map((frame) => frame.payload)].join('\u001e');
  const types = { ...headers, 'content-type': 'text/plain;charset=UTF-8' };
  const posted = await rawRequest(port, `POST ${address}&sid=${sid}`, types, payload);
  // So that nothing is left waiting for it.
  await rawRequest(port, `POST ${address}&sid=${sid}`, types, '1');
  return posted.status;
}
