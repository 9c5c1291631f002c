import { limits } from '#shared/domain/limits.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { Problem } from '../parts/problem.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import { DraftPart } from './part.tsx';
import { supportReady } from './ready.ts';
import { useEdit } from './use-edit.ts';

/** Who is there for somebody who needs a pause. */
export function SupportPanel({ about, open }: { about: RoomAbout; open: boolean }) {
  const t = useText();
  const { saver, problem } = useEdit();
  return (
    <DraftPart
      title={t('setup.support')}
      id="support"
      ready={supportReady(about)}
      missing={t('setup.support.needed')}
      open={open}
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
    </DraftPart>
  );
}
