import type { BoardAction } from '#shared/document/board.ts';
import { inOrder } from '#shared/domain/order.ts';
import { dateText } from '../text/time.ts';
import { Text } from '../text/text.tsx';
import { useText } from '../text/use-text.ts';
import { Tag } from '../ui/tag/tag.tsx';
import styles from './decisions.module.css';

interface AgreedActionsProps {
  actions: readonly BoardAction[];
  /** Leaves out what is not agreed yet. */
  onlyAgreed?: boolean;
}

/** Who does what by when, and how we will know. To read. */
export function AgreedActions({ actions, onlyAgreed = false }: AgreedActionsProps) {
  const t = useText();
  const shown = inOrder(actions).filter(({ agreed }) => agreed || !onlyAgreed);
  if (shown.length === 0) return <p>{t('board.actions.none')}</p>;
  return (
    <ol className={styles['list']}>
      {shown.map((action) => (
        <li key={action.id} className={styles['card']}>
          <div className={styles['head']}>
            <h3 dir="auto">{action.title}</h3>
            {action.agreed ? (
              <Tag tone="strong">{t('board.actions.agreed')}</Tag>
            ) : (
              <Tag>{t('board.actions.not-agreed')}</Tag>
            )}
          </div>
          <dl className={styles['facts']}>
            <div>
              <dt>{t('board.actions.who')}</dt>
              <dd>
                <Owner owner={action.owner} />
              </dd>
            </div>
            {action.coLead && (
              <div>
                <dt>{t('board.actions.together')}</dt>
                <dd>
                  <Text
                    id={`board.actions.${action.coLead.answer}`}
                    values={{ name: <bdi>{action.coLead.name}</bdi> }}
                  />
                </dd>
              </div>
            )}
            {action.due !== '' && (
              <div>
                <dt>{t('board.actions.by')}</dt>
                <dd>{dateText(action.due)}</dd>
              </div>
            )}
            {action.measure !== '' && (
              <div className={styles['measure']}>
                <dt>{t('board.actions.measure')}</dt>
                <dd dir="auto">{action.measure}</dd>
              </div>
            )}
          </dl>
        </li>
      ))}
    </ol>
  );
}

function Owner({ owner }: Pick<BoardAction, 'owner'>) {
  const t = useText();
  switch (owner.kind) {
    case 'none':
      return t('board.actions.nobody');
    case 'person':
      return <Text id={`board.actions.${owner.answer}`} values={{ name: <bdi>{owner.name}</bdi> }} />;
    case 'to-be-found':
      return (
        <Text
          id="board.actions.to-be-found"
          values={{ name: <bdi>{owner.by}</bdi>, date: <>{dateText(owner.date)}</> }}
        />
      );
  }
  return owner satisfies never;
}
