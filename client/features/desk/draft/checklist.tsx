import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { agendaWarnings } from '#shared/domain/agenda.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { JumpLink } from '../parts/jump.tsx';
import styles from './draft.module.css';
import { hearBackReady } from './hear-back.tsx';
import { supportReady } from './support.tsx';

interface Item {
  target: string;
  label: string;
  done: boolean;
  /** Said while it is not done. */
  open: string;
}

/** What is ready and what is not, each with the way there. */
export function Checklist({ about, stages }: { about: RoomAbout; stages: readonly RoomStage[] }) {
  return (
    <ul className={styles['checklist']}>
      {itemsOf(about, stages).map((item) => (
        <li key={item.target} className={styles['check']}>
          <JumpLink target={item.target}>{item.label}</JumpLink>
          {item.done ? <Tag>ready</Tag> : <Tag tone="warning">{item.open}</Tag>}
        </li>
      ))}
    </ul>
  );
}

function itemsOf(about: RoomAbout, stages: readonly RoomStage[]): Item[] {
  const words = about.aim !== '' && about.promise !== '' && about.influence !== '';
  return [
    { target: 'about', label: 'What it is about', done: words, open: 'not yet' },
    {
      target: 'run-by',
      label: 'Who runs it',
      done: about.runBy !== '' && about.contact !== '',
      open: 'not yet',
    },
    {
      target: 'support',
      label: 'Support person',
      done: supportReady(about),
      open: 'needed now',
    },
    { target: 'rules', label: 'Ground rules', done: about.rules.length > 0, open: 'none yet' },
    { target: 'groups', label: 'Groups', done: true, open: '' },
    {
      target: 'agenda',
      label: 'Agenda',
      done: agendaWarnings(stages).length === 0,
      open: 'long without a break',
    },
    {
      target: 'hear-back',
      label: 'You will hear from us',
      done: hearBackReady(about),
      open: 'needed before Close',
    },
    { target: 'settings', label: 'Small groups and the waiting room', done: true, open: '' },
  ];
}
