import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Ending } from '../after/ending.tsx';
import { Colleagues } from '../doors/colleagues.tsx';
import { OtherLinks } from '../doors/links.tsx';
import { Details } from '../draft/details.tsx';
import { Now } from '../lead/now.tsx';
import { Fold } from '../parts/panel.tsx';
import { PractisePanel } from '../practice/practise.tsx';
import styles from './layout.module.css';

interface DraftDeskProps {
  about: RoomAbout;
  stages: readonly RoomStage[];
  facilitatorId: string;
  workshopId: string;
}

/** The desk before the day: what is still missing stays in sight beside the form. */
export function DraftDesk({ about, stages, facilitatorId, workshopId }: DraftDeskProps) {
  const t = useText();
  const settings = useOne('desk', 'settings');
  const links = useOne('desk', 'links');
  const themes = useRows('board', 'themes').length;
  return (
    <div className={styles['draft']}>
      <div className={styles['place']}>
        <Now about={about} stages={stages} />
      </div>
      <div className={styles['place']}>
        <Details about={about} settings={settings} stages={stages} themes={themes} />
        <PractisePanel facilitatorId={facilitatorId} workshopId={workshopId} />
        {links && (
          <Fold title={t('desk.part.links')}>
            <OtherLinks links={links} />
          </Fold>
        )}
        <Fold title={t('desk.part.facilitators')}>
          <Colleagues as={`f:${facilitatorId}`} workshopId={workshopId} />
        </Fold>
        <Fold title={t('desk.part.delete')}>
          <Ending about={about} facilitatorId={facilitatorId} workshopId={workshopId} />
        </Fold>
      </div>
    </div>
  );
}
