import { expect, test } from 'vitest';
import {
  refusalFor,
  roleOf,
  rules,
  type Actor,
  type Role,
  type RuledAction,
} from '../../shared/domain/permissions.ts';
import { situationOf } from '../../shared/domain/situation.ts';
import { stageKinds, type StageKind } from '../../shared/domain/stage.ts';
import { workshopStatuses, type WorkshopStatus } from '../../shared/domain/workshop.ts';
import { commands, type CommandName } from '../../shared/protocol/registry.ts';
import { work } from '../../server/handlers/work.ts';
import { attempt, type AttemptDependencies, type Request } from '../../server/rooms/attempt.ts';
import { Layer } from '../../server/rooms/layer.ts';
import { Attendance } from '../../server/rooms/presence.ts';
import { nextCommand } from '../simulation/commands.ts';
import type { Giver } from '../simulation/giver.ts';
import { seededChance } from '../support/chance.ts';
import { id, noteRow, personRow, stageRow } from '../support/handler-context.ts';
import { sampleWorld } from '../support/sample-world.ts';
import { plainLinks } from '../support/view.ts';
import { cellsOf, roles } from './authority-cells.ts';

interface Phase {
  status: WorkshopStatus;
  stage: StageKind | null;
}

const actions = Object.keys(rules) as RuledAction[];
const names = Object.keys(commands) as CommandName[];
/** While a workshop is not live no rule looks at its stage. */
const phases: Phase[] = workshopStatuses.flatMap((status) =>
  [null, ...(status === 'live' ? stageKinds : [])].map((stage) => ({ status, stage })),
);
/** What only a course of events brings about: the simulation has each of them accepted. */
const takesMore = ['report:final', 'note:edit', 'theme:merge', 'theme:dissolve', 'undo', 'vote:cast'];

test('every cell of role, action and phase is as it was agreed', async () => {
  await expect([...cellsOf({ rules, refusalFor })].join('')).toMatchFileSnapshot('./authority.txt');
});

/** A workshop that has some of everything, in this phase, with somebody of every role. */
function worldIn({ status, stage }: Phase): Layer {
  const { draft } = sampleWorld();
  const layer = new Layer(draft);
  layer.put('facilitators', { id: id('facilitator'), name: 'Fran', owner: true });
  layer.put('participants', personRow('scribe', { scribe: true }));
  layer.put('participants', personRow('writer'));
  layer.put('participants', personRow('guest', { hasDevice: false }));
  layer.put('participants', personRow('waiting', { status: 'waiting' }));
  layer.put('participants', personRow('helper', { kind: 'supporter', groupId: null }));
  layer.put('notes', noteRow('own', 'writer'));
  layer.put('notes', noteRow('told', 'writer', { status: 'shown', rank: 0.5 }));
  const word = {
    id: id('word'),
    noteId: id('told'),
    from: 'facilitator',
    text: 'Thank you.',
    name: null,
    at: 0,
  } as const;
  layer.put('privateWords', word);
  const [action] = draft.all('actions');
  if (!action) throw new Error('the sample has no action');
  const owner = { kind: 'person', participantId: id('writer'), answer: 'asked' } as const;
  layer.put('actions', { ...action, id: id('asked'), owner, agreed: false });
  layer.put('pauses', { id: id('pause'), participantId: id('writer'), askedAt: 0, status: 'asked' });
  for (const [position, kind] of stageKinds.entries()) {
    const open = kind === stage;
    const row = stageRow(kind, {
      position: 10 + position,
      title: `words ${kind}`,
      status: open ? 'open' : 'waiting',
    });
    layer.put('stages', row);
    if (open) layer.put('workshops', { ...layer.workshop, currentStageId: row.id });
  }
  layer.put('workshops', { ...layer.workshop, status });
  return layer;
}

const actors: Record<Role, Actor> = {
  facilitator: { kind: 'facilitator', id: id('facilitator') },
  scribe: { kind: 'participant', id: id('scribe') },
  participant: { kind: 'participant', id: id('writer') },
  supporter: { kind: 'participant', id: id('helper') },
  support: { kind: 'support' },
  screen: { kind: 'screen' },
};

/** Bodies that make sense, of every command there is: what people thought of in one phase or another. */
function sensibleBodies(): Map<CommandName, unknown[]> {
  const chance = seededChance(3);
  const bodies = new Map<CommandName, unknown[]>([
    ['workshop:open', [{}]],
    ['workshop:start', [{}]],
    ['workshop:close', [{}]],
    ['workshop:archive', [{}]],
    ['report:final', [{}]],
  ]);
  for (const phase of phases) {
    const state = worldIn(phase);
    for (const actor of Object.values(actors)) {
      const client: Giver = {
        actor,
        given: [{ id: id('earlier'), name: 'theme:add', body: {}, reply: { ok: true } }],
        give(name, body) {
          const known = bodies.get(name) ?? [];
          if (known.length < 4) bodies.set(name, [...known, body]);
          return { id: '', name, body, reply: undefined };
        },
      };
      for (let count = 0; count < 150; count += 1) nextCommand({ client, state, chance }, count % 2 === 0);
    }
  }
  return bodies;
}

/** Under which rules a command may run. */
function rulesOf(name: CommandName): RuledAction[] {
  return [name, ...actions.filter((action) => action === `${name}-late`)];
}

test('in every cell that the table forbids, the server refuses and changes nothing', () => {
  const bodies = sensibleBodies();
  expect(names.filter((name) => !bodies.has(name))).toEqual([]);
  const chance = seededChance(4);
  const deps: AttemptDependencies = {
    ...work,
    links: {
      set: () => undefined,
      setReturn: () => undefined,
      dropReturn: () => undefined,
      over: () => plainLinks,
    },
    chance,
    presence: new Attendance(),
    undo: work.createUndoLog(),
  };
  let forbidden = 0;
  const broken: string[] = [];
  const accepted = new Set<string>();
  for (const phase of phases) {
    const state = worldIn(phase);
    for (const role of roles) {
      const actor = actors[role];
      expect(actor.kind === 'participant' ? roleOf(state.get('participants', actor.id)) : actor.kind).toBe(
        role,
      );
      for (const name of names) {
        const situations = [true, false].map((own) => situationOf(state, own));
        const allowed = rulesOf(name).some((action) =>
          situations.some((situation) => refusalFor(role, action, situation) === undefined),
        );
        for (const body of bodies.get(name) ?? []) {
          const draft = new Layer(state);
          const request: Request = {
            actor,
            commandId: chance.newId(),
            name,
            body,
            work: undefined,
            key: '',
            bodyHash: '',
          };
          const result = attempt(request, draft, Date.UTC(2026, 4, 14, 13), deps);
          if (result.ok) accepted.add(`${role} ${name}`);
          if (allowed) continue;
          forbidden += 1;
          if (result.ok || draft.changes().length > 0)
            broken.push(`${role} ${name} ${JSON.stringify(phase)}`);
        }
      }
    }
  }
  expect(broken).toEqual([]);
  expect(forbidden).toBeGreaterThan(phases.length * roles.length * names.length * 0.5);
  // The other way round: somebody may do each of them.
  const never = names.filter((name) => !roles.some((role) => accepted.has(`${role} ${name}`)));
  expect(never.filter((name) => !takesMore.includes(name))).toEqual([]);
});
