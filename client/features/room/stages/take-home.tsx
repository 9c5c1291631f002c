import type { BoardAction, BoardPriority } from '#shared/document/board.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../../state/documents.ts';
import { dateText } from '../../../text/time.ts';
import { Button } from '../../../ui/button/button.tsx';
import { PrintOnly } from '../../../ui/print-only/print-only.tsx';
import styles from './take-home.module.css';

/** One page to take home, in large type: what we chose and why, what was set aside, who does what, when you hear. */
export function TakeHome({ about }: { about: RoomAbout }) {
  const titles = new Map(useRows('board', 'themes').map((theme) => [theme.id, theme.title]));
  const priorities = inOrder(useRows('board', 'priorities'));
  const actions = inOrder(useRows('board', 'actions'));
  const { from, by, way } = about.hearBack;
  const lines = (outcome: BoardPriority['outcome']) =>
    priorities
      .filter((priority) => priority.outcome === outcome)
      .map(({ id, statement, reason }) => ({
        id,
        title: statement === '' ? (titles.get(id) ?? 'A theme') : statement,
        text: reason,
      }));
  return (
    <div>
      <Button onClick={() => print()}>Print a page to take home</Button>
      <PrintOnly>
        <article className={styles['page']}>
          <h1 dir="auto">{about.title}</h1>
          <Lines heading="What we chose, and why" none="Nothing was chosen." lines={lines('chosen')} />
          <Lines
            heading="What we set aside, and why"
            none="Nothing was set aside."
            lines={lines('set-aside')}
          />
          <Lines
            heading="Who does what"
            none="No action was agreed."
            lines={actions
              .filter(({ agreed }) => agreed)
              .map((action) => ({ id: action.id, title: action.title, text: whoAndWhen(action) }))}
          />
          <section>
            <h2>When you will hear</h2>
            <p dir="auto">
              {from === '' || by === ''
                ? 'This has not been agreed yet.'
                : `You will hear from ${from} by ${dateText(by)}${way === '' ? '' : `, by ${way}`}.`}
            </p>
          </section>
        </article>
      </PrintOnly>
    </div>
  );
}

interface LinesProps {
  heading: string;
  /** Said when there is nothing. */
  none: string;
  lines: readonly { id: string; title: string; text: string }[];
}

function Lines({ heading, none, lines }: LinesProps) {
  return (
    <section>
      <h2>{heading}</h2>
      {lines.length === 0 && <p>{none}</p>}
      <ul>
        {lines.map(({ id, title, text }) => (
          <li key={id}>
            <strong dir="auto">{title}</strong>
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Siân, with Ola, by 1 July 2026". On paper only those who said yes are named. */
function whoAndWhen({ owner, coLead, due }: BoardAction): string {
  const together = coLead?.answer === 'yes' ? `, with ${coLead.name}` : '';
  return `${ownerText(owner)}${together}${due === '' ? '' : `, by ${dateText(due)}`}`;
}

function ownerText(owner: BoardAction['owner']): string {
  if (owner.kind === 'to-be-found') return `To be found by ${owner.by}, by ${dateText(owner.date)}`;
  return owner.kind === 'person' && owner.answer === 'yes' ? owner.name : 'No owner yet';
}
