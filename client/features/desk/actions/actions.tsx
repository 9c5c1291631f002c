import { useState } from 'react';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../../state/documents.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Part } from '../parts/panel.tsx';
import { ActionForm } from './action-form.tsx';
import { ActionItem } from './action-item.tsx';
import styles from './actions.module.css';
import { useText } from '../../../text/use-text.ts';

/** Who does what by when: each action traced to a theme and its notes, with an owner who said yes. */
export function Actions({ folded }: { folded: boolean }) {
  const t = useText();
  const actions = inOrder(useRows('board', 'actions'));
  const [adding, setAdding] = useState(false);
  const agreed = actions.filter((action) => action.agreed).length;
  return (
    <Part
      folded={folded}
      title={t('desk.actions.title')}
      aside={<span>{t('desk.actions.agreed', { agreed, count: actions.length })}</span>}
      id="actions"
    >
      {actions.length === 0 && <p>{t('desk.actions.none')}</p>}
      <ol className={styles['list']}>
        {actions.map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
      </ol>
      {adding ? (
        <ActionForm action={undefined} onDone={() => setAdding(false)} />
      ) : (
        <div>
          <Button onClick={() => setAdding(true)}>{t('desk.actions.add')}</Button>
        </div>
      )}
    </Part>
  );
}
