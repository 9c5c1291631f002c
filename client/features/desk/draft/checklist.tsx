import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { agendaWarnings } from '#shared/domain/agenda.ts';
import type { TextId } from '../../../text/ids.ts';
import { useText } from '../../../text/use-text.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { JumpLink } from '../parts/jump.tsx';
import styles from './draft.module.css';
import { hearBackReady } from './hear-back.tsx';
import { supportReady } from './support.tsx';

interface Item {
  target: string;
  label: TextId;
  done: boolean;
  /** Said while it is not done. */
  open: TextId;
}

/** What is ready and what is not, each with the way there. */
export function Checklist({ about, stages }: { about: RoomAbout; stages: readonly RoomStage[] }) {
  const t = useText();
  return (
    <ul className={styles['checklist']}>
      {itemsOf(about, stages).map((item) => (
        <li key={item.target} className={styles['check']}>
          <JumpLink target={item.target}>{t(item.label)}</JumpLink>
          {item.done ? <Tag>{t('setup.check.ready')}</Tag> : <Tag tone="warning">{t(item.open)}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function itemsOf(about: RoomAbout, stages: readonly RoomStage[]): Item[] {
  const words = about.aim !== '' && about.promise !== '' && about.influence !== '';
  return [
    { target: 'about', label: 'setup.about', done: words, open: 'setup.check.not-yet' },
    {
      target: 'run-by',
      label: 'setup.check.run-by',
      done: about.runBy !== '' && about.contact !== '',
      open: 'setup.check.not-yet',
    },
    { target: 'support', label: 'setup.support', done: supportReady(about), open: 'setup.check.needed-now' },
    { target: 'rules', label: 'setup.rules', done: about.rules.length > 0, open: 'setup.check.none' },
    { target: 'groups', label: 'setup.groups', done: true, open: 'setup.check.not-yet' },
    {
      target: 'agenda',
      label: 'setup.agenda',
      done: agendaWarnings(stages).length === 0,
      open: 'setup.check.no-break',
    },
    {
      target: 'hear-back',
      label: 'setup.hear-back',
      done: hearBackReady(about),
      open: 'setup.hear-back.needed',
    },
    { target: 'settings', label: 'setup.settings', done: true, open: 'setup.check.not-yet' },
  ];
}
