import { randomBytes } from 'node:crypto';
import type { StageKind } from '../../../shared/domain/stage.ts';
import type { RestBody } from '../../../shared/protocol/rest.ts';
import { toldWorkshop } from '../../support/told-workshop.ts';
import { WireClient } from '../../support/wire-client.ts';
import { type Program, startProgram } from './program.ts';
import { localAddress, Visitor } from './visitor.ts';

/** The program with a facilitator and workshops, led by commands instead of clicks. */
export interface Setting {
  program: Program;
  facilitatorId: string;
  /** Whose cookies a browser needs to be the facilitator. */
  facilitator: Visitor;
  makeWorkshop(title: string): Promise<SetWorkshop>;
  stop(): Promise<void>;
}

/** One workshop of a setting. */
export interface SetWorkshop {
  id: string;
  /** The facilitator's connection. */
  desk: WireClient;
  /** The address of a link, as the desk shows it. */
  link(kind: 'join' | 'screen' | 'support'): string;
  code(): string;
  /** Opens the doors, with all that has to be filled in. */
  openDoors(): Promise<void>;
  /** Opens the doors, starts, and opens the writing. */
  beginWriting(): Promise<void>;
  stageId(kind: StageKind): string;
  open(kind: StageKind): Promise<void>;
  join(name: string, answers?: Partial<RestBody<'/api/join'>>): Promise<SetPerson>;
}

/** Somebody who joined without a browser. */
export interface SetPerson {
  id: string;
  visitor: Visitor;
  client: WireClient;
}

export function newId(): string {
  return randomBytes(16).toString('base64url');
}

/** Starts the program and makes the first account. */
export async function startSetting(publicUrl?: string, settings?: Record<string, string>): Promise<Setting> {
  return settle(await startProgram(publicUrl, settings));
}

/** Makes the first account of a program that somebody else started. */
export async function settle<P extends Pick<Program, 'url' | 'setUpLink' | 'stop'>>(
  program: P,
): Promise<Omit<Setting, 'program'> & { program: P }> {
  const { url } = program;
  const clients: WireClient[] = [];
  const facilitator = new Visitor(url);
  const { facilitatorId } = await facilitator.post('/api/set-up', {
    token: tokenOf(program.setUpLink),
    name: 'Nerys',
    email: 'nerys@example.org',
    passphrase: 'four plain words here',
  });
  const connect = async (as: string, { cookie }: Visitor) => {
    const client = await WireClient.connect({ url: localAddress(url), as, cookie, newId, origin: url });
    clients.push(client);
    return client;
  };

  return {
    program,
    facilitatorId,
    facilitator,
    async makeWorkshop(title) {
      const as = `f:${facilitatorId}`;
      const { workshopId } = await facilitator.post('/api/workshops', { as, title });
      const desk = await connect(`${as}@${workshopId}`, facilitator);
      return workshopOf(workshopId, desk, url, connect);
    },
    async stop() {
      for (const client of clients) client.close();
      await program.stop();
    },
  };
}

function workshopOf(
  id: string,
  desk: WireClient,
  url: string,
  connect: (as: string, visitor: Visitor) => Promise<WireClient>,
): SetWorkshop {
  const links = () => desk.map('desk', 'links')['one'];
  const link = (kind: 'join' | 'screen' | 'support') => String(links()?.[kind]);
  const stageId = (kind: StageKind) => {
    const stages = Object.values(desk.map('room', 'stages'));
    return String(stages.find((stage) => stage['kind'] === kind)?.['id']);
  };
  const openDoors = async () => {
    await desk.must('workshop:edit', toldWorkshop);
    await desk.must('workshop:open', {});
  };
  return {
    id,
    desk,
    link,
    code: () => String(links()?.['code']),
    openDoors,
    async beginWriting() {
      await openDoors();
      await desk.must('workshop:start', {});
      await desk.must('stage:open', { stageId: stageId('write') });
    },
    stageId,
    open: (kind) => desk.must('stage:open', { stageId: stageId(kind) }),
    async join(name, answers = {}) {
      const visitor = new Visitor(url);
      const { participantId } = await visitor.post('/api/join', {
        token: tokenOf(link('join')),
        name,
        kind: 'participant',
        groupId: 'lived',
        accessNeeds: '',
        ownDevice: true,
        ...answers,
      });
      return { id: participantId, visitor, client: await connect(`p:${participantId}`, visitor) };
    },
  };
}

function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}
