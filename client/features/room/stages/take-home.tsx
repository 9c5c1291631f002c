import type { BoardAction, BoardPriority } from '#shared/document/board.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../../state/documents.ts';
import { dateText } from '../../../text/time.ts';
import { useText, type Translate } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { PrintOnly } from '../../../ui/print-only/print-only.tsx';
import { inLanguage, useAboutWords } from '../said.ts';
import styles from './take-home.module.css';

/** One page to take home, in large type: what we chose and why, what was set aside, who does what, when you hear. */
export function TakeHome({ about }: { about: RoomAbout }) {
  const t = useText();
  const titles = new Map(useRows('board', 'themes').map((theme) => [theme.id, theme.title]));
  const priorities = inOrder(useRows('board', 'priorities'));
  const actions = inOrder(useRows('board', 'actions'));
  const { from, by } = about.hearBack;
  const { title, hearWay } = useAboutWords(about);
  const way = hearWay.text;
  const lines = (outcome: BoardPriority['outcome']) =>
    priorities
      .filter((priority) => priority.outcome === outcome)
      .map(({ id, statement, reason }) => ({
        id,
        title: statement === '' ? (titles.get(id) ?? t('room.take-home.theme')) : statement,
        text: reason,
      }));
  return (
    <div>
      <Button onClick={() => print()}>{t('room.take-home.print')}</Button>
      <PrintOnly>
        <article className={styles['page']}>
          <h1 {...inLanguage(title)}>{title.text}</h1>
          <Lines
            heading={t('room.take-home.chosen')}
            none={t('room.take-home.chosen.none')}
            lines={lines('chosen')}
          />
          <Lines
            heading={t('room.take-home.aside')}
            none={t('room.take-home.aside.none')}
            lines={lines('set-aside')}
          />
          <Lines
            heading={t('room.over.actions')}
            none={t('room.take-home.actions.none')}
            lines={actions
              .filter(({ agreed }) => agreed)
              .map((action) => ({ id: action.id, title: action.title, text: whoAndWhen(t, action) }))}
          />
          <section>
            <h2>{t('room.take-home.hear')}</h2>
            <p dir="auto">
              {from === '' || by === ''
                ? t('room.take-home.hear.none')
                : t(way === '' ? 'room.hear-back' : 'room.hear-back.way', {
                    name: from,
                    day: dateText(by),
                    way,
                  })}
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
function whoAndWhen(t: Translate, { owner, coLead, due }: BoardAction): string {
  return t('room.take-home.who', {
    owner: ownerText(t, owner),
    shared: coLead?.answer === 'yes' ? 'yes' : 'no',
    coLead: coLead?.name ?? '',
    dated: due === '' ? 'no' : 'yes',
    day: dateText(due),
  });
}

function ownerText(t: Translate, owner: BoardAction['owner']): string {
  if (owner.kind === 'to-be-found')
    return t('room.take-home.owner.to-be-found', { name: owner.by, day: dateText(owner.date) });
  return owner.kind === 'person' && owner.answer === 'yes' ? owner.name : t('room.take-home.owner.none');
}
