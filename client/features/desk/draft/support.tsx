import { limits } from '#shared/domain/limits.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { useText } from '../../../text/use-text.ts';
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
  const t = useText();
  const { saver, problem } = useEdit();
  return (
    <Panel
      title={t('setup.support')}
      id="support"
      aside={!supportReady(about) && <Tag tone="warning">{t('setup.support.needed')}</Tag>}
    >
      <p>{t('setup.support.what')}</p>
      <Problem text={problem} />
      <SavedField
        label={t('setup.support.name')}
        value={about.support.name}
        onSave={saver('supportName')}
        maxLength={limits.name}
        id="support-name"
      />
      <SavedField
        label={t('setup.support.place')}
        hint={t('setup.support.place.hint')}
        value={about.support.place}
        onSave={saver('supportPlace')}
        maxLength={limits.title}
      />
      <SavedField
        label={t('setup.support.phone')}
        type="tel"
        value={about.support.phone}
        onSave={saver('supportPhone')}
        maxLength={limits.name}
      />
    </Panel>
  );
}
