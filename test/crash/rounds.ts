import assert from 'node:assert/strict';
import { inOrder } from '../../shared/domain/order.ts';
import type { StateView } from '../../shared/domain/state.ts';
import { Tables } from '../../server/rooms/tables.ts';
import { nextCommand } from '../simulation/commands.ts';
import type { Given, Giver } from '../simulation/giver.ts';
import { seededChance } from '../support/chance.ts';
import { gather, setUp, type Crew, type Host } from './crew.ts';
import type { Hand } from './hand.ts';
import { Ledger } from './ledger.ts';
import { checkReplicas } from './replicas.ts';
import { allSeen, checkSeen, type SeenRow } from './seen.ts';
import { ServerProcess } from './server.ts';

/** How a round ends. `freeze`: stopped in the midst of it and let go on. `freeze-kill`: stopped, and never let go on. */
type Blow = 'kill' | 'freeze' | 'freeze-kill';

export interface RoundsPlan {
  seed: number;
  rounds: number;
  /** People in each of the two workshops that go on at once. */
  people: number;
  /** Commands that are answered in a round before the blow: at most so many. */
  answers: number;
  /** A workshop lasts so many rounds; then another begins. */
  roundsAWorkshop: number;
  blow: (round: number) => Blow;
  /** Names of commands that were accepted in earlier rounds: people think of the others first. */
  accepted?: ReadonlySet<string>;
  /** Called after each round. */
  done?: (round: number) => void;
}

/** What the rounds went through. */
export interface RoundsReport {
  rounds: number;
  acknowledged: number;
  /** Commands that had no answer when the blow came, and were sent again. */
  resent: number;
  /** Rows that stood on somebody's page when the blow came. */
  seen: number;
  /** Names of commands that were accepted, those of earlier rounds among them. */
  accepted: Set<string>;
  /** Time during which commands flowed, milliseconds. */
  flowingMs: number;
}

/** The stage that the facilitator opens as the rounds of a workshop go on; by chance they open others too. */
const agenda = [
  'welcome',
  'write',
  'group',
  'group',
  'vote',
  'group',
  'vote',
  'decide',
  'actions',
  'actions',
] as const;
type Thought = Pick<Given, 'name' | 'body'>;

/** Some flushes take up to so long, as on a busy disk. */
const stalledPerMille = 150;
const longestStallMs = 12;
/** Frozen for so long, milliseconds. */
const frozenMs = 150;
/** Commands that one connection gives in a round: under what it may send at once. */
const mostEach = 24;
/** The state from which people think of their next command is read again after so many answers. */
const freshEvery = 20;
/** Somebody has so many thoughts before they settle for something that others have done. */
const mostThoughts = 24;

/**
 * Two workshops go on at full speed, with every kind of command, over a slow disk; again and again the server is killed
 * at a seeded moment and started anew. After each round it is checked that nothing that was acknowledged or seen is lost,
 * that nothing took effect twice, and that every page, a newcomer's page and the rows are equal. Throws at the first thing that is not so.
 */
export async function liveThroughRounds(directory: string, plan: RoundsPlan): Promise<RoundsReport> {
  const chance = seededChance(plan.seed);
  const server = new ServerProcess(directory);
  const report: RoundsReport = {
    rounds: 0,
    acknowledged: 0,
    resent: 0,
    seen: 0,
    accepted: new Set(plan.accepted),
    flowingMs: 0,
  };
  const stalls = () => [stalledPerMille, longestStallMs, Math.floor(chance.random() * 2 ** 31)] as const;
  let onAnswer = (_: Hand, given: Given) => note(given);
  let crews: Crew[] = [];
  let host: Host | undefined;
  try {
    await server.start(stalls());
    host = await setUp(server);
    for (let round = 0; round < plan.rounds; round += 1) {
      if (round % plan.roundsAWorkshop === 0) {
        for (const crew of crews) crew.hands.forEach((hand) => hand.leave());
        crews = [];
        for (let count = 0; count < 2; count += 1)
          crews.push(await gather(server, host, plan.people, chance, (hand, given) => onAnswer(hand, given)));
      }
      const ending = round % plan.roundsAWorkshop >= plan.roundsAWorkshop * 0.7;
      await oneRound(round, crews, ending);
      report.rounds += 1;
      plan.done?.(round);
    }
  } catch (error) {
    throw new Error(`round ${report.rounds + 1} of seed ${plan.seed}`, { cause: error });
  } finally {
    for (const crew of crews) crew.hands.forEach((hand) => hand.leave());
    await server.kill();
  }
  return report;

  async function oneRound(round: number, crews: readonly Crew[], ending: boolean): Promise<void> {
    const ledgers = crews.map(({ workshopId }) => new Ledger(directory, workshopId));
    for (const [index, crew] of crews.entries()) {
      const stages = ledgers[index]?.snapshot().rows.stages ?? [];
      const kind =
        agenda[Math.floor(((round % plan.roundsAWorkshop) / plan.roundsAWorkshop) * agenda.length)];
      const stage = inOrder(stages).find((one) => one.kind === kind);
      if (stage && stage.status !== 'open') crew.facilitator.give('stage:open', { stageId: stage.id });
    }
    const began = performance.now();
    await flow(crews, ledgers, ending, 1 + Math.floor(chance.random() * plan.answers));
    const seen = await strike(plan.blow(round), crews);
    report.flowingMs += performance.now() - began;
    if (seen) {
      for (const { hands } of crews) hands.forEach((hand) => hand.leave());
      await server.start(stalls());
    }
    for (const [index, crew] of crews.entries()) {
      const ledger = ledgers[index];
      assert(ledger);
      ledger.checkRemembered(crew.hands);
      if (seen) checkSeen(seen[index] ?? [], ledger.snapshot(), crew);
      report.seen += seen?.[index]?.length ?? 0;
      await answerAll(crew);
      ledger.checkOnce(crew.hands);
      await checkReplicas(crew, ledger, directory);
    }
  }

  function note({ name, reply }: Given): void {
    if (!reply?.ok) return;
    report.accepted.add(name);
    report.acknowledged += 1;
  }

  /** The next thing somebody does: of a few thoughts, one that nobody has had accepted yet, or the last. */
  function think({ actor, given }: Hand, state: StateView, ending: boolean): Thought | undefined {
    let thought: Thought | undefined;
    const client: Giver = {
      actor,
      given,
      give(name, body) {
        thought = { name, body };
        return { id: '', name, body, reply: undefined };
      },
    };
    for (let thoughts = 0; thoughts < mostThoughts; thoughts += 1) {
      nextCommand({ client, state, chance }, ending);
      if (thought && !report.accepted.has(thought.name)) break;
    }
    return thought;
  }

  /** Everybody gives one command after another until so many are answered. They go on while the blow comes. */
  async function flow(
    crews: readonly Crew[],
    ledgers: readonly Ledger[],
    ending: boolean,
    answers: number,
  ): Promise<void> {
    const enough = Promise.withResolvers<void>();
    const crewOf = new Map(crews.flatMap((crew, index) => crew.hands.map((hand) => [hand, index] as const)));
    const states = ledgers.map((ledger) => Tables.from(ledger.snapshot().rows));
    const gave = new Map<Hand, number>();
    let answered = 0;
    const act = (hand: Hand, index: number) => {
      const state = states[index];
      const count = gave.get(hand) ?? 0;
      if (!state || count >= mostEach) return;
      gave.set(hand, count + 1);
      const thought = think(hand, state, ending);
      if (thought) hand.say(thought);
      hand.pump();
    };
    onAnswer = (hand, given) => {
      const index = crewOf.get(hand) ?? 0;
      answered += 1;
      note(given);
      const ledger = ledgers[index];
      if (ledger && answered % freshEvery === 0) states[index] = Tables.from(ledger.snapshot().rows);
      if (answered >= answers) enough.resolve();
      act(hand, index);
    };
    // The support person has nothing to do before somebody asks for a pause: others begin.
    for (let turn = 0; turn < 4; turn += 1) for (const [hand, index] of crewOf) act(hand, index);
    await enough.promise;
    for (let turns = Math.floor(chance.random() * 20); turns > 0; turns -= 1)
      await new Promise((resolve) => setImmediate(resolve));
  }

  /** What stood on every page when the server was killed; undefined when it lives on. */
  async function strike(blow: Blow, crews: readonly Crew[]): Promise<SeenRow[][] | undefined> {
    if (blow !== 'kill') {
      server.freeze(true);
      await new Promise((resolve) => setTimeout(resolve, frozenMs));
    }
    if (blow === 'freeze') {
      server.freeze(false);
      return undefined;
    }
    await server.kill();
    for (const { hands } of crews) report.resent += hands.flatMap((hand) => hand.unanswered).length;
    return crews.map(allSeen);
  }

  async function answerAll({ hands }: Crew): Promise<void> {
    onAnswer = (_, given) => note(given);
    for (const hand of hands) {
      await hand.here();
      if (!hand.client?.socket.connected) await hand.comeIn();
      hand.resend();
    }
    for (const hand of hands) await hand.allAnswered();
    // Whose rights changed with the last answers was sent away, and comes back.
    for (const hand of hands) {
      await hand.client?.settled();
      await hand.here();
    }
  }
}
