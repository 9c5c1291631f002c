import { Link } from 'wouter';
import type { RoomAbout } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useRows } from '../../state/documents.ts';
import { useLine } from '../../state/line.ts';
import { useText } from '../../text/use-text.ts';
import { Page } from '../../ui/page/page.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import { UnsavedNotice } from '../../ui/unsaved-notice/unsaved-notice.tsx';
import { DeskBar } from './layout/desk-bar.tsx';
import { DayDesk } from './layout/day-desk.tsx';
import { DraftDesk } from './layout/draft-desk.tsx';
import layout from './layout/layout.module.css';
import { useNarrow } from './layout/places.ts';
import { usePlace } from './layout/use-place.ts';
import type { Previews } from './preview/preview.tsx';
import { Tour } from './tour/tour.tsx';
import { tourSteps, useTour } from './tour/use-tour.ts';
import { Connection } from './parts/connection.tsx';
import { PracticeBanner } from './practice/practice-banner.tsx';

interface InsideDeskProps {
  about: RoomAbout;
  facilitatorId: string;
  workshopId: string;
  previews: Previews;
}

/** The desk: a long form while the workshop is prepared, on the day what is next first. */
export function InsideDesk(props: InsideDeskProps) {
  const t = useText();
  const { about, facilitatorId } = props;
  const stages = inOrder(useRows('room', 'stages'));
  const waits = useRows('desk', 'people').some((person) => person.status === 'waiting');
  const narrow = useNarrow();
  const [place, show] = usePlace();
  const tour = useTour(show);
  const { status } = about;
  const draft = status === 'draft';
  const over = status === 'closed' || status === 'archived';
  const bar = narrow && !draft;
  return (
    <Page
      title={about.title}
      wide
      quietTitle
      header={
        <div className={layout['header']}>
          <Link href={`/f/${facilitatorId}`}>{t('desk.door.workshops')}</Link>
          <span className={layout['title']} dir="auto" aria-hidden="true">
            {about.title}
          </span>
          <Connection />
          {/* On a phone the heading below says it, and there is no room to say it twice. */}
          {!bar && <Tag tone={status === 'live' ? 'strong' : 'plain'}>{t(`desk.status.${status}`)}</Tag>}
          <PracticeBanner {...props} />
        </div>
      }
      footer={
        bar ? (
          <DeskBar place={place} news={{ people: waits && place !== 'people' }} onPlace={show} />
        ) : undefined
      }
    >
      <Unsaved />
      {draft ? (
        <DraftDesk {...props} stages={stages} />
      ) : (
        <>
          {tour.step !== undefined && !over && (
            <Tour step={tour.step} onStep={tour.go} onLeave={tour.leave} />
          )}
          <DayDesk
            {...props}
            stages={stages}
            only={narrow ? place : undefined}
            toured={tour.step === undefined ? undefined : tourSteps[tour.step]}
            onTour={() => tour.go(0)}
          />
        </>
      )}
    </Page>
  );
}

/** Apart from the desk, which is not drawn anew with every command that is on its way. */
function Unsaved() {
  const { unsaved } = useLine();
  return unsaved ? <UnsavedNotice /> : undefined;
}
