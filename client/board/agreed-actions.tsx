import type { BoardAction } from '#shared/document/board.ts';
import { inOrder } from '#shared/domain/order.ts';
import { dateText } from '../text/time.ts';
import { Tag } from '../ui/tag/tag.tsx';
import styles from './decisions.module.css';

interface AgreedActionsProps {
  actions: readonly BoardAction[];
  /** Leaves out what is not agreed yet. */
  onlyAgreed?: boolean;
}

/** Who does what by when, and how we will know. To read. */
export function AgreedActions({ actions, onlyAgreed = false }: AgreedActionsProps) {
  const shown = inOrder(actions).filter(({ agreed }) => agreed || !onlyAgreed);
  if (shown.length === 0) return <p>No actions yet.</p>;
  return (
    <ol className={styles['list']}>
      {shown.map((action) => (
        <li key={action.id} className={styles['card']}>
          <h3 dir="auto">{action.title}</h3>
          <p>{action.agreed ? <Tag tone="strong">✓ agreed</Tag> : <Tag>not agreed yet</Tag>}</p>
          <dl className={styles['facts']}>
            <dt>Who</dt>
            <dd>
              <Owner owner={action.owner} />
            </dd>
            {action.coLead && (
              <>
                <dt>Together with</dt>
                <dd>
                  <bdi>{action.coLead.name}</bdi> ({answerText[action.coLead.answer]})
                </dd>
              </>
            )}
            {action.due !== '' && (
              <>
                <dt>By</dt>
                <dd>{dateText(action.due)}</dd>
              </>
            )}
            {action.measure !== '' && (
              <>
                <dt>How we will know</dt>
                <dd dir="auto">{action.measure}</dd>
              </>
            )}
          </dl>
        </li>
      ))}
    </ol>
  );
}

const answerText = { asked: 'asked, no answer yet', yes: 'said yes', no: 'said no' } as const;

function Owner({ owner }: Pick<BoardAction, 'owner'>) {
  switch (owner.kind) {
    case 'none':
      return 'Nobody yet';
    case 'person':
      return (
        <>
          <bdi>{owner.name}</bdi> ({answerText[owner.answer]})
        </>
      );
    case 'to-be-found':
      return (
        <>
          To be found by <bdi>{owner.by}</bdi>, by {dateText(owner.date)}
        </>
      );
  }
  return owner satisfies never;
}
