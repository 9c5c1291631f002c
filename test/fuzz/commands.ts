import * as fc from 'fast-check';
import { rules, type RuledAction } from '../../shared/domain/permissions.ts';
import { commands, isCommandName, type CommandName } from '../../shared/protocol/registry.ts';
import { breaking, broken, fitting, hostile, seldom, type Breaking } from './arbitraries.ts';
import { fuzzConnection } from './fake-connection.ts';
import { brokenRule, differences, leak, stateBefore, trespass, wrongReply } from './oracle.ts';
import { settle } from './places.ts';
import { createFuzzWorld, roles, scenarios, type FuzzWorld, type Role, type Scenario } from './world.ts';
import { blind, type Watch } from './watch.ts';

/** What somebody does, before anybody knows in which workshop. */
interface Step {
  name: CommandName;
  body: unknown;
  /** Of those who might, or of all. */
  role: number;
  id: 'new' | 'own' | 'another’s';
  breaking: Breaking | null;
  /** In place of the whole envelope. */
  envelope: unknown;
  /** How far the server's clock moves before. */
  skewMs: number;
}

const names = Object.keys(commands) as CommandName[];
/** Steps in one workshop. */
const stepsPerWorld = 50;

const stepOf = (scenario: Scenario): fc.Arbitrary<Step> =>
  fc
    .oneof(
      ...names.map((name) => ({
        weight: weightOf(name, scenario),
        arbitrary: fc.record({ name: fc.constant(name), body: fitting(commands[name]) }),
      })),
    )
    .chain(({ name, body }) =>
      fc.record({
        name: fc.constant(name),
        body: fc.constant(body),
        role: fc.nat({ max: 999 }),
        id: fc.oneof(
          { weight: 16, arbitrary: fc.constant('new' as const) },
          { weight: 1, arbitrary: fc.constant('own' as const) },
          { weight: 1, arbitrary: fc.constant('another’s' as const) },
        ),
        breaking: seldom(breaking, 6),
        envelope: seldom(hostile, 40).map((value) => value ?? null),
        skewMs: fc.oneof(
          { weight: 20, arbitrary: fc.constant(0) },
          { weight: 1, arbitrary: fc.integer({ min: -86_400_000, max: 86_400_000 }) },
        ),
      }),
    );

/** After these the moment is another: they come seldom, so that there is a moment to try everything else in. */
const movesOn = new Set<CommandName>([
  'stage:open',
  'stage:close',
  'workshop:start',
  'workshop:pause',
  'workshop:close',
  'workshop:archive',
  'participant:remove',
]);

/** What fits the moment comes often, and what fits few moments comes most often in those. */
function weightOf(name: CommandName, scenario: Scenario): number {
  if (!suits(name, scenario)) return 1;
  if (name.startsWith('action:') && (scenario === 'actions' || scenario === 'closed')) return 50;
  const rule: { status: readonly string[]; stages?: readonly string[] } = rules[name as RuledAction];
  if (name === 'undo' && scenario === 'group') return 60;
  if (name === 'word:answer' && (scenario === 'read' || scenario === 'group')) return 40;
  if (movesOn.has(name)) return rule.status.length === 1 ? 15 : 6;
  return rule.stages || rule.status.length === 1 ? 60 : 12;
}

/** Guides the generator only: what is right is for the oracle to say. */
function suits(name: CommandName, scenario: Scenario): boolean {
  const rule: { status: readonly string[]; stages?: readonly string[] } = rules[name as RuledAction];
  const status = scenario === 'draft' || scenario === 'lobby' || scenario === 'paused' ? scenario : 'live';
  const real = scenario === 'closed' || scenario === 'archived' ? scenario : status;
  return rule.status.includes(real) && (!rule.stages || rule.stages.includes(scenario));
}

/** How the commands fared. */
export interface CommandCounts {
  cases: number;
  sent: Map<CommandName, number>;
  accepted: Map<CommandName, number>;
  refused: Map<string, number>;
  watch: Watch;
}

export function commandCounts(watch: Watch = blind): CommandCounts {
  return { cases: 0, sent: new Map(), accepted: new Map(), refused: new Map(), watch };
}

/** Commands of which none was accepted: the generator has lost sight of them. */
export function neverAccepted(counts: CommandCounts): CommandName[] {
  return names.filter((name) => !counts.accepted.has(name));
}

/** Runs at least so many commands, in workshops of their own. Throws with the seed and the shortest way to a fault. */
export async function fuzzCommands(seed: number, cases: number, counts: CommandCounts): Promise<void> {
  // Every scenario has its share, however few cases there are.
  for (const [turn, scenario] of scenarios.entries()) {
    const arbitrary = fc.record({
      seed: fc.nat(),
      steps: fc.array(stepOf(scenario), { minLength: stepsPerWorld, maxLength: stepsPerWorld, size: 'max' }),
    });
    const property = fc.asyncProperty(arbitrary, async ({ seed: worldSeed, steps }) => {
      const world = await createFuzzWorld(scenario, worldSeed);
      try {
        await run(world, steps, counts);
      } finally {
        await world.close();
      }
    });
    const numRuns = Math.ceil(cases / scenarios.length / stepsPerWorld);
    await fc.assert(property, { seed: seed + turn, numRuns, endOnFailure: cases > 10_000 });
  }
}

const canBeUndone = /^(?:theme:|note:move|agenda:|translation:(?:add|edit))/;

interface Sent {
  name: CommandName;
  role: Role;
  id: string;
  body: string;
  ok: boolean;
}

async function run(world: FuzzWorld, steps: readonly Step[], counts: CommandCounts): Promise<void> {
  const sent: Sent[] = [];
  let rows = world.rows();
  for (const [at, step] of steps.entries()) {
    if (step.skewMs !== 0) {
      await world.skew(step.skewMs);
      rows = world.rows();
    }
    rows = await one(world, step, at, sent, rows, counts);
  }
  check(leak(world));
}

async function one(
  world: FuzzWorld,
  step: Step,
  at: number,
  sent: Sent[],
  before: Map<string, string>,
  counts: CommandCounts,
): Promise<Map<string, string>> {
  const { room, actors } = world;
  const last = sent.findLast(({ ok, name }) => ok && canBeUndone.test(name));
  const role = step.name === 'undo' && step.role % 3 !== 0 && last ? last.role : roleFor(step);
  const actor = actors[role];
  const own = sent.filter((one) => one.role === role);
  const makes = /:(?:add|send|answer|ask)$/.test(step.name) ? makesOf[step.name] : undefined;
  const fit = settle(step.body, {
    state: room.state,
    actor,
    done: own.filter(({ ok, name }) => ok && canBeUndone.test(name)).map(({ id }) => id),
    newId: world.newId,
    makes,
    mark: `[[${at}.${world.newId()}]]`,
  });
  const body = step.breaking ? broken(fit, step.breaking) : fit;
  const known = step.id === 'own' ? own : sent.filter((one) => one.role !== role);
  const id = (step.id === 'new' ? undefined : known.at(-1)?.id) ?? world.newId();
  const envelope = step.envelope ?? { id, name: step.name, body };
  const was = stateBefore(room.state);
  const revision = room.revision;
  world.updated.clear();

  counts.watch.begin();
  const reply = await fuzzConnection(room, actor).command(envelope);

  const after = world.rows();
  const changes = differences(before, after);
  const ok = (reply as { ok?: unknown }).ok === true;
  tally(counts, step, reply);
  check(wrongReply(reply));
  check(world.faults[0]);
  if (!ok) {
    if (changes.length > 0 || room.revision !== revision)
      throw new Error(`refused, but changed ${JSON.stringify(changes)}`);
    if (world.updated.size > 0) throw new Error(`refused, but published ${[...world.updated].join()}`);
  } else {
    const text = JSON.stringify(body);
    const again = own.find((one) => one.id === id && one.ok);
    if (again && changes.length > 0) throw new Error('a command took effect twice');
    if (again && again.body !== text) throw new Error('an id was used for another body');
    check(trespass(role, 'id' in actor ? actor.id : undefined, changes, was));
    check(brokenRule(room.state));
    world.openDocuments();
    if (at % 10 === 0) check(leak(world));
  }
  if (step.envelope === null) sent.push({ name: step.name, role, id, body: JSON.stringify(body) ?? '', ok });
  return after;
}

const makesOf: Partial<Record<CommandName, string>> = {
  'note:add': 'noteId',
  'stage:add': 'stageId',
  'participant:add': 'participantId',
  'pause:ask': 'pauseId',
  'word:send': 'wordId',
  'word:answer': 'wordId',
  'translation:add': 'translationId',
  'theme:add': 'themeId',
  'action:add': 'actionId',
};

/** Mostly somebody who could, but often enough somebody who never may. */
function roleFor({ name, role }: Step): Role {
  if (role % 3 === 0) return roles[role % roles.length] ?? 'stranger';
  // Only she was sent a word that she could answer.
  if (name === 'word:answer') return 'ann';
  const who: readonly string[] = rules[name as RuledAction].who;
  const fit = roles.filter(
    (one) => who.includes(one) || ((one === 'ann' || one === 'bea') && who.includes('participant')),
  );
  return fit[role % Math.max(1, fit.length)] ?? 'stranger';
}

function tally(counts: CommandCounts, { name, envelope, breaking: isBroken }: Step, reply: unknown): void {
  counts.cases += 1;
  if (envelope === null && isBroken === null) {
    counts.sent.set(name, (counts.sent.get(name) ?? 0) + 1);
    const { ok, code } = reply as { ok: boolean; code?: string };
    const key = ok ? 'accepted' : String(code);
    counts.refused.set(key, (counts.refused.get(key) ?? 0) + 1);
    if (ok && isCommandName(name)) counts.accepted.set(name, (counts.accepted.get(name) ?? 0) + 1);
  }
  counts.watch.end(name);
}

function check(fault: string | undefined): void {
  if (fault !== undefined) throw new Error(fault);
}
