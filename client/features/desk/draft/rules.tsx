import { limits } from '#shared/domain/limits.ts';
import { livedGroupId } from '#shared/domain/workshop.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { newId } from '../../../state/new-id.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { ListEditor } from './list-editor.tsx';
import { useEdit } from './use-edit.ts';

/** How people want to treat each other. Everybody is asked to agree at the welcome. */
export function RulesPanel({ about }: { about: RoomAbout }) {
  const t = useText();
  const { edit, problem } = useEdit();
  return (
    <Panel title={t('setup.rules')} id="rules">
      <p>{t('setup.rules.what')}</p>
      <Problem text={problem} />
      <ListEditor
        noun="rule"
        items={about.rules.map((text, index) => ({ id: String(index), text }))}
        make={(text) => ({ id: newId(), text })}
        onSave={(items, said) => edit({ rules: items.map((item) => item.text) }, said)}
        maxLength={limits.title}
        most={limits.groundRules}
      />
    </Panel>
  );
}

/** Which groups people say they are here as. */
export function GroupsPanel({ about }: { about: RoomAbout }) {
  const t = useText();
  const { edit, problem } = useEdit();
  return (
    <Panel title={t('setup.groups')} id="groups">
      <p>{t('setup.groups.what')}</p>
      <Problem text={problem} />
      <ListEditor
        noun="group"
        items={about.groups.map((group) => ({
          id: group.id,
          text: group.label,
          fixed: group.id === livedGroupId || about.status !== 'draft',
        }))}
        make={(text) => ({ id: newId(), text })}
        onSave={(items, said) =>
          edit({ groups: items.map((item) => ({ id: item.id, label: item.text })) }, said)
        }
        maxLength={limits.name}
        most={limits.groups}
      />
    </Panel>
  );
}
