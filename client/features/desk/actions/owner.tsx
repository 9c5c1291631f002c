import { useState } from 'react';
import type { BoardAction } from '#shared/document/board.ts';
import { dateText } from '../../../text/time.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Problem } from '../parts/problem.tsx';
import { SentTick } from '../parts/sent-tick.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './actions.module.css';
import { OwnerForm } from './owner-form.tsx';

interface OwnerProps {
  action: BoardAction;
  /** The person who was asked. */
  askedId: string | null;
}

/** Who owns an action: somebody who said yes, or who finds an owner and by when. */
export function Owner({ action, askedId }: OwnerProps) {
  const { act, problem } = useAct();
  const [choosing, setChoosing] = useState(false);
  const { owner } = action;
  return (
    <div className={styles['part']}>
      <p>
        <strong>Owner:</strong> {ownerText(owner)}
      </p>
      {owner.kind === 'person' && askedId !== null && (
        <SentTick
          label={`${owner.name} said yes`}
          hint="Tick this only if you heard it. They can also answer on their own device."
          checked={owner.answer === 'yes'}
          onChange={(yes) =>
            act(
              'action:answer',
              { actionId: action.id, role: 'owner', yes, for: askedId },
              yes ? `${owner.name} owns it` : `${owner.name} does not own it`,
            )
          }
        />
      )}
      <Problem text={problem} />
      {choosing ? (
        <OwnerForm action={action} onDone={() => setChoosing(false)} />
      ) : (
        <div>
          <Button
            aria-label={`${owner.kind === 'none' ? 'Find an owner' : 'Another owner'}: ${action.title}`}
            onClick={() => setChoosing(true)}
          >
            {owner.kind === 'none' ? 'Find an owner' : 'Another owner'}
          </Button>
        </div>
      )}
    </div>
  );
}

function ownerText(owner: BoardAction['owner']): string {
  switch (owner.kind) {
    case 'none':
      return 'nobody yet';
    case 'to-be-found':
      return `to be found by ${owner.by}, by ${dateText(owner.date)}`;
    case 'person':
      return { asked: `${owner.name} was asked`, yes: `${owner.name} said yes`, no: `${owner.name} said no` }[
        owner.answer
      ];
  }
  return owner satisfies never;
}
