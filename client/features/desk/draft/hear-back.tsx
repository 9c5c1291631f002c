import { limits } from '#shared/domain/limits.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { dateText } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';
import { Problem } from '../parts/problem.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import { DraftPart } from './part.tsx';
import { hearBackReady } from './ready.ts';
import { useEdit } from './use-edit.ts';

/** "You will hear from NAME by DATE. How: WAY": what people take home as a promise. */
export function HearBackPanel({ about, open }: { about: RoomAbout; open: boolean }) {
  const t = useText();
  const { saver, problem } = useEdit();
  const ready = hearBackReady(about);
  const { from, by, way } = about.hearBack;
  return (
    <DraftPart
      title={t('setup.hear-back')}
      id="hear-back"
      ready={ready}
      missing={t('setup.hear-back.needed')}
      open={open}
    >
      <p>
        {ready ? t('setup.hear-back.read', { from, date: dateText(by), way }) : t('setup.hear-back.what')}
      </p>
      <Problem text={problem} />
      <SavedField
        label={t('setup.hear-back.from')}
        value={from}
        onSave={saver('hearFrom')}
        maxLength={limits.name}
        id="hear-from"
      />
      <SavedField
        label={t('setup.hear-back.by')}
        type="date"
        value={by}
        onSave={saver('hearBy')}
        maxLength={10}
      />
      <SavedField
        label={t('setup.hear-back.way')}
        hint={t('setup.hear-back.way.hint')}
        value={way}
        onSave={saver('hearWay')}
        maxLength={limits.title}
      />
    </DraftPart>
  );
}
