import type { refusalFor, Role, RuledAction } from '../../shared/domain/permissions.ts';
import { stageKinds } from '../../shared/domain/stage.ts';
import { workshopStatuses, type WorkshopStatus } from '../../shared/domain/workshop.ts';

/** The table of rights and what reads it: the program's own, or one that was spoilt. */
export interface Policy {
  rules: Readonly<Record<string, unknown>>;
  refusalFor: typeof refusalFor;
}

export const roles: Role[] = ['facilitator', 'scribe', 'participant', 'supporter', 'support', 'screen'];

/** The stages of one status in which something is allowed: all (*), none (-), or their names. */
function stagesIn(
  role: Role,
  action: RuledAction,
  status: WorkshopStatus,
  own: boolean,
  everyoneGroups: boolean,
  refusalFor: Policy['refusalFor'],
): string {
  const allowed = [null, ...stageKinds].filter(
    (stage) => refusalFor(role, action, { status, stage, everyoneGroups, own }) === undefined,
  );
  if (allowed.length === 0) return '-';
  return allowed.length === stageKinds.length + 1 ? '*' : allowed.map((stage) => stage ?? 'none').join('+');
}

const ways = [
  ['', true, false],
  ['while everyone groups', true, true],
  ['with what is not their own', false, false],
  ['with what is not their own, while everyone groups', false, true],
] as const;

/** All cells of one action: who may, in which status of the workshop and at which stages; then who never may. */
function blockOf(action: RuledAction, refusalFor: Policy['refusalFor']): string {
  const never: Role[] = [];
  const lines = roles.flatMap((role) => {
    const cells = ways.map(([way, own, grouping]) => {
      const statuses = workshopStatuses.map((status) => [
        status,
        stagesIn(role, action, status, own, grouping, refusalFor),
      ]);
      const some = statuses.filter(([, stages]) => stages !== '-').map((cell) => cell.join(' '));
      return [way, some.join(', ') || 'never'] as const;
    });
    const [[, first]] = cells as [(typeof cells)[number]];
    if (cells.every(([, cell]) => cell === 'never')) never.push(role);
    else if (cells.every(([, cell]) => cell === first)) return [`  ${role}: ${first}`];
    else return cells.map(([way, cell]) => `  ${role} ${way}`.trimEnd() + `: ${cell}`);
    return [];
  });
  return [action, ...lines, `  never: ${never.join(', ')}`].join('\n');
}

/** Every cell of a policy as text, one action after the other. */
export function* cellsOf({ rules, refusalFor }: Policy): Generator<string> {
  for (const action of Object.keys(rules)) yield `${blockOf(action as RuledAction, refusalFor)}\n`;
}
