import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useOne, useRows } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Exports } from '../after/exports.tsx';
import { Report } from '../after/report.tsx';
import { AgendaEditor } from '../agenda/agenda-editor.tsx';
import { Joining } from '../doors/joining.tsx';
import { Now } from '../lead/now.tsx';
import { OtherStage, Rail } from '../lead/rail.tsx';
import { Pace } from '../pace/pace.tsx';
import { Preview, type Previews } from '../preview/preview.tsx';
import { PaperLink } from '../paper/paper-link.tsx';
import { Fold, Panel } from '../parts/panel.tsx';
import { People } from '../people/people.tsx';
import { Work } from '../work.tsx';
import { JoinButton } from './join-button.tsx';
import styles from './layout.module.css';
import { More } from './more.tsx';
import type { Place } from './places.ts';

interface DayDeskProps {
  about: RoomAbout;
  stages: readonly RoomStage[];
  facilitatorId: string;
  workshopId: string;
  previews: Previews;
  /** The only place that is shown, where there is room for one; undefined where there is room for all. */
  only: Place | undefined;
  /** The place that the tour speaks of at the moment. */
  toured: Place | undefined;
  onTour: () => void;
}

/**
 * The desk on the day and after it: the agenda as a rail, what is next and the work of the open step, people and
 * doors. On a phone these are places to go to; nothing that was typed in one is lost by going to another.
 */
export function DayDesk(props: DayDeskProps) {
  const { about, stages, facilitatorId, workshopId, previews, only, toured, onTour } = props;
  const t = useText();
  const settings = useOne('desk', 'settings');
  const links = useOne('desk', 'links');
  const themes = useRows('board', 'themes').length;
  const { status } = about;
  const over = status === 'closed' || status === 'archived';
  const open = stages.find((stage) => stage.status === 'open');
  // While people arrive, the way in comes first.
  const arriving = status === 'lobby' || open?.kind === 'welcome';
  const joining = links && settings && !over && <Joining links={links} settings={settings} />;
  const as = `f:${facilitatorId}`;
  const at = (place: Place) => ({
    'data-place': place,
    'data-toured': toured === place || undefined,
    hidden: only !== undefined && only !== place,
    className: styles['place'],
  });
  return (
    <div
      className={styles['day']}
      data-wide={(status === 'live' && open?.kind === 'group') || undefined}
      data-over={over || undefined}
    >
      {!over && (
        <div {...at('agenda')} className={styles['rail']}>
          <Panel title={t('desk.part.agenda')}>
            <Pace status={status} />
            <Rail stages={stages} />
            {status === 'live' && <OtherStage stages={stages} />}
          </Panel>
        </div>
      )}
      <div className={styles['main']}>
        <div {...at('lead')}>
          <Now about={about} stages={stages}>
            {!over && <Preview previews={previews} workshopId={workshopId} />}
            {links && settings?.joiningOpen && !over && <JoinButton links={links} />}
            {status === 'live' && open && <PaperLink kind={open.kind} />}
          </Now>
          {over && (
            <>
              <Report about={about} />
              <Exports as={as} workshopId={workshopId} final={about.reportFinal} />
            </>
          )}
        </div>
        <div {...at('work')}>
          <Work about={about} stages={stages} as={as} workshopId={workshopId} />
        </div>
        {!over && (
          <div {...at('agenda')}>
            <Fold title={t('desk.part.change-agenda')} id="agenda">
              <AgendaEditor stages={stages} themes={themes} />
            </Fold>
          </div>
        )}
      </div>
      <div className={styles['side']}>
        <div {...at('people')}>
          {arriving && joining}
          <People about={about} asksAgreement={arriving} />
          {!arriving && joining}
        </div>
        <div {...at('more')}>
          <More about={about} facilitatorId={facilitatorId} workshopId={workshopId} onTour={onTour} />
        </div>
      </div>
    </div>
  );
}
