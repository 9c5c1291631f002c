import type { DeskSettings } from '#shared/document/desk.ts';
import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { AgendaEditor } from '../agenda/agenda-editor.tsx';
import { Panel } from '../parts/panel.tsx';
import { AboutPanel, RunByPanel } from './about.tsx';
import { HearBackPanel } from './hear-back.tsx';
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

/** Everything that is written before a workshop, and can still be changed during it. */
export function Details({ about, settings, stages, themes }: DetailsProps) {
  const t = useText();
  const over = about.status === 'closed';
  return (
    <>
      <AboutPanel about={about} />
      <RunByPanel about={about} />
      <SupportPanel about={about} />
      {!over && (
        <>
          <RulesPanel about={about} />
          <GroupsPanel about={about} />
        </>
      )}
      {stages && (
        <Panel title={t('setup.agenda')} id="agenda">
          <AgendaEditor stages={stages} themes={themes} />
        </Panel>
      )}
      <HearBackPanel about={about} />
      {settings && <SettingsPanel settings={settings} />}
    </>
  );
}
