import { limits } from '#shared/domain/limits.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import { useEdit } from './use-edit.ts';

/** Says whether the support contact is complete enough to open the doors. */
export function supportReady({ support }: Pick<RoomAbout, 'support'>): boolean {
  return support.name !== '' && support.phone !== '';
}

/** Who is there for somebody who needs a pause. */
export function SupportPanel({ about }: { about: RoomAbout }) {
  const { saver, problem } = useEdit();
  return (
    <Panel
      title="Support person"
      id="support"
      aside={!supportReady(about) && <Tag tone="warning">needed before you open the doors</Tag>}
    >
      <p>
        Somebody who does not lead the workshop. “I need a pause” is one tap away at every step and reaches
        only them. If they are not connected, people see this place and number.
      </p>
      <Problem text={problem} />
      <SavedField
        label="Name"
        value={about.support.name}
        onSave={saver('supportName')}
        maxLength={limits.name}
        id="support-name"
      />
      <SavedField
        label="Where they are"
        hint="For example: the small room beside the door."
        value={about.support.place}
        onSave={saver('supportPlace')}
        maxLength={limits.title}
      />
      <SavedField
        label="Telephone"
        type="tel"
        value={about.support.phone}
        onSave={saver('supportPhone')}
        maxLength={limits.name}
      />
    </Panel>
  );
}
