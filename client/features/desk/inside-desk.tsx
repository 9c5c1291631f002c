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
import { People } from './people/people.tsx';
import { Work } from './work.tsx';
import { useText } from '../../text/use-text.ts';

interface InsideDeskProps {
  about: RoomAbout;
  facilitatorId: string;
  workshopId: string;
}

/** The desk: what is next first, then the work of the open step, then people, doors and settings. */
export function InsideDesk({ about, facilitatorId, workshopId }: InsideDeskProps) {
  const t = useText();
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
          <Link href={`/f/${facilitatorId}`}>{t('desk.door.workshops')}</Link>
          <Connection />
          <Tag tone={status === 'live' ? 'strong' : 'plain'}>{t(`desk.status.${status}`)}</Tag>
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
            <Panel title={t('desk.part.agenda')}>
              <Rail stages={stages} />
              {status === 'live' && <OtherStage stages={stages} />}
              <details id="agenda">
                <summary>{t('desk.part.change-agenda')}</summary>
                <AgendaEditor stages={stages} themes={themes} />
              </details>
            </Panel>
          )}
          {!lobby && people}
          {!lobby && joining}
          {links && !over && (
            <Fold title={t('desk.part.links')}>
              <OtherLinks links={links} />
            </Fold>
          )}
          <Fold title={t('desk.part.facilitators')}>
            <Colleagues as={as} workshopId={workshopId} />
          </Fold>
          {!draft && status !== 'archived' && (
            <Fold title={t('desk.part.about')}>
              <Details
                about={about}
                settings={over ? undefined : settings}
                stages={undefined}
                themes={themes}
              />
            </Fold>
          )}
          <Fold title={t(over ? 'desk.part.archive' : 'desk.part.delete')}>
            <Ending about={about} facilitatorId={facilitatorId} workshopId={workshopId} />
          </Fold>
        </div>
      </div>
    </Page>
  );
}
