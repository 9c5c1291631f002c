import { limits } from '#shared/domain/limits.ts';
import { livedGroupId } from '#shared/domain/workshop.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { newId } from '../../../state/new-id.ts';
import { useText } from '../../../text/use-text.ts';
import { Problem } from '../parts/problem.tsx';
import { useUndoable } from '../parts/use-undoable.ts';
import { ListEditor } from './list-editor.tsx';
import { DraftPart } from './part.tsx';

/** How people want to treat each other. Everybody is asked to agree at the welcome. */
export function RulesPanel({ about, open }: { about: RoomAbout; open: boolean }) {
  const t = useText();
  const undoable = useUndoable();
  return (
    <DraftPart
      title={t('setup.rules')}
      id="rules"
      ready={about.rules.length > 0}
      missing={t('setup.check.none')}
      open={open}
    >
      <p>{t('setup.rules.what')}</p>
      <Problem text={undoable.problem} />
      <ListEditor
        noun="rule"
        items={about.rules.map((text, index) => ({ id: String(index), text }))}
        make={(text) => ({ id: newId(), text })}
        onSave={(items, said) =>
          undoable.act('workshop:edit', { rules: items.map((item) => item.text) }, said)
        }
        undoable={undoable}
        maxLength={limits.title}
        most={limits.groundRules}
      />
    </DraftPart>
  );
}

/** Which groups people say they are here as. */
export function GroupsPanel({ about }: { about: RoomAbout }) {
  const t = useText();
  const undoable = useUndoable();
  return (
    <DraftPart title={t('setup.groups')} id="groups" ready missing="" open={false}>
      <p>{t('setup.groups.what')}</p>
      <Problem text={undoable.problem} />
      <ListEditor
        noun="group"
        items={about.groups.map((group) => ({
          id: group.id,
          text: group.label,
          fixed: group.id === livedGroupId || about.status !== 'draft',
        }))}
        make={(text) => ({ id: newId(), text })}
        onSave={(items, said) =>
          undoable.act(
            'workshop:edit',
            { groups: items.map((item) => ({ id: item.id, label: item.text })) },
            said,
          )
        }
        undoable={undoable}
        maxLength={limits.name}
        most={limits.groups}
      />
    </DraftPart>
  );
}
