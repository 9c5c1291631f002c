import type { MineMe } from '#shared/document/mine.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useOne, useRows } from '../../state/documents.ts';
import { useText } from '../../text/use-text.ts';
import styles from './preview.module.css';
import { Task } from './task.tsx';
import { taskTitle } from './task-title.ts';
import type { Who } from './who.ts';

/** What somebody who has just come in sees of the open step: drawn by the same parts from the same documents. */
export function RoomPreview() {
  const about = useOne('room', 'about');
  return about && <Picture about={about} />;
}

function Picture({ about }: { about: RoomAbout }) {
  const t = useText();
  const now = useOne('room', 'now');
  const stages = inOrder(useRows('room', 'stages'));
  const stage = stages.find(({ id }) => id === now?.stageId);
  const me = newcomer(about);
  const title = taskTitle(t, about, stage);
  return (
    <div className={styles['phone']}>
      <p className={styles['workshop']} dir="auto">
        {about.title}
      </p>
      <p className={styles['title']} lang={title.language} dir="auto">
        {title.text}
      </p>
      <Task me={me} about={about} stage={stage} stages={stages} who={themself(me)} />
    </div>
  );
}

/** Nobody in particular, who has done nothing yet. */
function newcomer({ title, runBy, support, groups }: RoomAbout): MineMe {
  return {
    id: '',
    name: '',
    kind: 'participant',
    groupId: groups[0]?.id ?? null,
    status: 'present',
    scribe: false,
    accessNeeds: '',
    agreedRules: false,
    consentDefault: null,
    credit: null,
    linkRenewed: false,
    helpWanted: false,
    away: false,
    done: false,
    moreTime: false,
    title,
    runBy,
    returnLink: '',
    supportConnected: true,
    support,
  };
}

function themself({ name, agreedRules, done }: MineMe): Who {
  return { for: undefined, name, agreedRules, done, choose: () => undefined };
}
