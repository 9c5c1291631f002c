import { useState } from 'react';
import type { DeskSettings } from '#shared/document/desk.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { agendaWarnings } from '#shared/domain/agenda.ts';
import { useText } from '../../../text/use-text.ts';
import { AgendaEditor } from '../agenda/agenda-editor.tsx';
import { PlannedEnd } from '../agenda/planned-end.tsx';
import { AboutPanel, RunByPanel } from './about.tsx';
import styles from './draft.module.css';
import { HearBackPanel } from './hear-back.tsx';
import { LanguagesPanel } from './languages/languages.tsx';
import { PrintLink } from './print-link.tsx';
import { DraftPart } from './part.tsx';
import { draftItems } from './ready.ts';
import { GroupsPanel, RulesPanel } from './rules.tsx';
import { SettingsPanel } from './settings.tsx';
import { SupportPanel } from './support.tsx';

interface DetailsProps {
  about: RoomAbout;
  settings: DeskSettings | undefined;
  /** The agenda to edit here; undefined where it has its own place. */
  stages: readonly RoomStage[] | undefined;
  themes: number;
}

/**
 * Everything that is written before a workshop, and can still be changed during it: one part under the other. Before
 * the day the first one that is not ready is open.
 */
export function Details({ about, settings, stages, themes }: DetailsProps) {
  const t = useText();
  const [first] = useState(() => stages && draftItems(about, stages).find((item) => !item.ready)?.target);
  const over = about.status === 'closed';
  return (
    <div className={styles['parts']}>
      <AboutPanel about={about} open={first === 'about'} />
      <RunByPanel about={about} open={first === 'run-by'} />
      <SupportPanel about={about} open={first === 'support'} />
      {!over && (
        <>
          <RulesPanel about={about} open={first === 'rules'} />
          <GroupsPanel about={about} />
        </>
      )}
      {stages && (
        <DraftPart
          title={t('setup.agenda')}
          id="agenda"
          ready={agendaWarnings(stages).length === 0}
          missing={t('setup.check.no-break')}
          open={first === 'agenda'}
        >
          <AgendaEditor stages={stages} themes={themes} />
          <PlannedEnd />
        </DraftPart>
      )}
      <LanguagesPanel about={about} open={first === 'languages'} />
      <HearBackPanel about={about} open={first === 'hear-back'} />
      {settings && <SettingsPanel settings={settings} />}
      <PrintLink />
    </div>
  );
}
