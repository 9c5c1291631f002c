import { useState } from 'react';
import type { BoardAction } from '#shared/document/board.ts';
import { useRows } from '../../../state/documents.ts';
import { countText } from '../../../text/count.ts';
import { dateText } from '../../../text/time.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { ActionForm } from './action-form.tsx';
import { CoLead } from './co-lead.tsx';
import styles from './actions.module.css';
import { Owner } from './owner.tsx';

/** One action: its words, its owner and co-lead, and whether it is agreed. */
export function ActionItem({ action }: { action: BoardAction }) {
  const { act, busy, problem } = useAct();
  const theme = useRows('board', 'themes').find(({ id }) => id === action.themeId);
  const asked = useRows('desk', 'actions').find(({ id }) => id === action.id);
  const [changing, setChanging] = useState(false);
  const actionId = action.id;
  if (changing) {
    return (
      <li>
        <ActionForm action={action} onDone={() => setChanging(false)} />
      </li>
    );
  }
  return (
    <li className={styles['action']}>
      <h3 dir="auto">
        {action.title} {action.agreed ? <Tag tone="strong">agreed</Tag> : <Tag>not agreed yet</Tag>}
      </h3>
      <dl className={styles['facts']}>
        <dt>From</dt>
        <dd>
          {theme ? <bdi>{theme.title}</bdi> : 'no theme'}, {countText(action.noteIds.length, 'note')}
        </dd>
        <dt>By</dt>
        <dd>{action.due === '' ? 'no date yet' : dateText(action.due)}</dd>
        <dt>How we know</dt>
        <dd dir="auto">{action.measure === '' ? 'nothing written yet' : action.measure}</dd>
      </dl>
      <Owner action={action} askedId={asked?.ownerId ?? null} />
      <CoLead action={action} askedId={asked?.coLeadId ?? null} />
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button
          variant={action.agreed ? 'plain' : 'primary'}
          busy={busy}
          aria-label={`${action.agreed ? 'Not agreed after all' : 'We agree on this'}: ${action.title}`}
          onClick={() =>
            void act(
              'action:agree',
              { actionId, agreed: !action.agreed },
              action.agreed ? 'Not agreed any more' : `Agreed: ${action.title}`,
            )
          }
        >
          {action.agreed ? 'Not agreed after all' : 'We agree on this'}
        </Button>
        <Button variant="quiet" aria-label={`Change: ${action.title}`} onClick={() => setChanging(true)}>
          Change
        </Button>
        <Confirm
          label={`Take out`}
          variant="quiet"
          title={`Take out “${action.title}”?`}
          doLabel="Take it out"
          onConfirm={() => void act('action:remove', { actionId }, 'The action was taken out')}
        >
          <p>The action and its answers are deleted. Themes and notes stay.</p>
        </Confirm>
      </div>
    </li>
  );
}
