import { Link } from 'wouter';
import type { RoomAbout } from '#shared/document/room.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useOne, useRows } from '../../state/documents.ts';
import { Page } from '../../ui/page/page.tsx';
import { Tag } from '../../ui/tag/tag.tsx';
import { AgendaEditor } from './agenda/agenda-editor.tsx';
import { Ending } from './after/ending.tsx';
import { Exports } from './after/exports.tsx';
import { Report } from './after/report.tsx';
import styles from './desk.module.css';
import { Colleagues } from './doors/colleagues.tsx';
import { Joining } from './doors/joining.tsx';
import { OtherLinks } from './doors/links.tsx';
import { Details } from './draft/details.tsx';
import { Now } from './lead/now.tsx';
import { OtherStage, Rail } from './lead/rail.tsx';
import { Connection } from './parts/connection.tsx';
import { Fold, Panel } from './parts/panel.tsx';
import { statusWord } from './parts/status-words.ts';
import { People } from './people/people.tsx';
import { Work } from './work.tsx';

interface InsideDeskProps {
  about: RoomAbout;
  facilitatorId: string;
  workshopId: string;
}

/** The desk: what is next first, then the work of the open step, then people, doors and settings. */
export function InsideDesk({ about, facilitatorId, workshopId }: InsideDeskProps) {
  const stages = inOrder(useRows('room', 'stages'));
  const settings = useOne('desk', 'settings');
  const links = useOne('desk', 'links');
  const themes = useRows('board', 'themes').length;
  const { status } = about;
  const draft = status === 'draft';
  const over = status === 'closed' || status === 'archived';
  const welcome = stages.some((stage) => stage.status === 'open' && stage.kind === 'welcome');
  const lobby = status === 'lobby';
  const as = `f:${facilitatorId}`;
  const joining = links && settings && !draft && !over && <Joining links={links} settings={settings} />;
  const people = !draft && <People about={about} asksAgreement={lobby || welcome} />;
  return (
    <Page
      title={about.title}
      wide
      header={
        <div className={styles['header']}>
          <Link href={`/f/${facilitatorId}`}>Your workshops</Link>
          <Connection />
          <Tag tone={status === 'live' ? 'strong' : 'plain'}>{statusWord(status)}</Tag>
        </div>
      }
    >
      <div className={styles['columns']} data-draft={draft || undefined}>
        <div className={styles['column']}>
          <Now about={about} stages={stages} />
          {over && (
            <>
              <Report about={about} />
              <Exports as={as} workshopId={workshopId} final={about.reportFinal} />
            </>
          )}
          {lobby && joining}
          {lobby && people}
          {!draft && <Work about={about} stages={stages} as={as} workshopId={workshopId} />}
        </div>
        <div className={styles['column']}>
          {draft && <Details about={about} settings={settings} stages={stages} themes={themes} />}
          {!draft && !over && (
            <Panel title="Agenda">
              <Rail stages={stages} />
              {status === 'live' && <OtherStage stages={stages} />}
              <details id="agenda">
                <summary>Change the agenda</summary>
                <AgendaEditor stages={stages} themes={themes} />
              </details>
            </Panel>
          )}
          {!lobby && people}
          {!lobby && joining}
          {links && !over && (
            <Fold title="Projector and support person">
              <OtherLinks links={links} />
            </Fold>
          )}
          <Fold title="Facilitators">
            <Colleagues as={as} workshopId={workshopId} />
          </Fold>
          {!draft && status !== 'archived' && (
            <Fold title="About this workshop">
              <Details
                about={about}
                settings={over ? undefined : settings}
                stages={undefined}
                themes={themes}
              />
            </Fold>
          )}
          <Fold title={over ? 'Archive or delete' : 'Delete this workshop'}>
            <Ending about={about} facilitatorId={facilitatorId} workshopId={workshopId} />
          </Fold>
        </div>
      </div>
    </Page>
  );
}
