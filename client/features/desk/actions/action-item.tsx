import { useState } from 'react';
import type { BoardAction } from '#shared/document/board.ts';
import { useRows } from '../../../state/documents.ts';
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
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';

/** One action: its words, its owner and co-lead, and whether it is agreed. */
export function ActionItem({ action }: { action: BoardAction }) {
  const t = useText();
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
        {action.title}{' '}
        {action.agreed ? (
          <Tag tone="strong">{t('desk.action.agreed')}</Tag>
        ) : (
          <Tag>{t('desk.action.not-agreed')}</Tag>
        )}
      </h3>
      <dl className={styles['facts']}>
        <dt>{t('desk.action.from')}</dt>
        <dd>
          {theme ? (
            <Text
              id="desk.action.from.theme"
              values={{ theme: <bdi>{theme.title}</bdi>, count: action.noteIds.length }}
            />
          ) : (
            t('desk.action.from.none', { count: action.noteIds.length })
          )}
        </dd>
        <dt>{t('desk.action.by')}</dt>
        <dd>{action.due === '' ? t('desk.action.by.none') : dateText(action.due)}</dd>
        <dt>{t('desk.action.know')}</dt>
        <dd dir="auto">{action.measure === '' ? t('desk.action.know.none') : action.measure}</dd>
      </dl>
      <Owner action={action} askedId={asked?.ownerId ?? null} />
      <CoLead action={action} askedId={asked?.coLeadId ?? null} />
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button
          busy={busy}
          aria-label={t(action.agreed ? 'desk.action.disagree.of' : 'desk.action.agree.of', {
            title: action.title,
          })}
          onClick={() =>
            void act(
              'action:agree',
              { actionId, agreed: !action.agreed },
              action.agreed
                ? t('desk.action.disagree.said')
                : t('desk.action.agree.said', { title: action.title }),
            )
          }
        >
          {t(action.agreed ? 'desk.action.disagree' : 'desk.action.agree')}
        </Button>
        <Button
          variant="quiet"
          aria-label={t('desk.action.change.of', { title: action.title })}
          onClick={() => setChanging(true)}
        >
          {t('desk.action.change')}
        </Button>
        <Confirm
          label={t('desk.action.remove')}
          variant="quiet"
          title={t('desk.action.remove.title', { title: action.title })}
          doLabel={t('desk.action.remove.do')}
          onConfirm={() => void act('action:remove', { actionId }, t('desk.action.remove.said'))}
        >
          <p>{t('desk.action.remove.text')}</p>
        </Confirm>
      </div>
    </li>
  );
}
