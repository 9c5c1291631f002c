import type { RoomAbout } from '#shared/document/room.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Ending } from '../after/ending.tsx';
import { Colleagues } from '../doors/colleagues.tsx';
import { OtherLinks } from '../doors/links.tsx';
import { Details } from '../draft/details.tsx';
import { HandOver } from '../hand-over/hand-over.tsx';
import { Fold } from '../parts/panel.tsx';

interface MoreProps {
  about: RoomAbout;
  facilitatorId: string;
  workshopId: string;
  onTour: () => void;
}

/** What is seldom needed on the day, each behind its heading. */
export function More({ about, facilitatorId, workshopId, onTour }: MoreProps) {
  const t = useText();
  const settings = useOne('desk', 'settings');
  const links = useOne('desk', 'links');
  const themes = useRows('board', 'themes').length;
  const { status } = about;
  const over = status === 'closed' || status === 'archived';
  return (
    <>
      <HandOver as={`f:${facilitatorId}`} workshopId={workshopId} />
      {links && !over && (
        <Fold title={t('desk.part.links')}>
          <OtherLinks links={links} />
        </Fold>
      )}
      <Fold title={t('desk.part.facilitators')}>
        <Colleagues as={`f:${facilitatorId}`} workshopId={workshopId} />
      </Fold>
      {status !== 'archived' && (
        <Fold title={t('desk.part.about')}>
          <Details about={about} settings={over ? undefined : settings} stages={undefined} themes={themes} />
        </Fold>
      )}
      {!over && (
        <div>
          <Button variant="quiet" onClick={onTour}>
            {t('desk.tour.again')}
          </Button>
        </div>
      )}
      <Fold title={t(over ? 'desk.part.archive' : 'desk.part.delete')}>
        <Ending about={about} facilitatorId={facilitatorId} workshopId={workshopId} />
      </Fold>
    </>
  );
}
