import { limits } from '#shared/domain/limits.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { dateText } from '../../../text/time.ts';
import { useText } from '../../../text/use-text.ts';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import { useEdit } from './use-edit.ts';

/** Says whether "You will hear from NAME by DATE, by WAY" is complete. */
export function hearBackReady({ hearBack }: Pick<RoomAbout, 'hearBack'>): boolean {
  return hearBack.from !== '' && hearBack.by !== '' && hearBack.way !== '';
}

/** "You will hear from NAME by DATE, by WAY": what people take home as a promise. */
export function HearBackPanel({ about }: { about: RoomAbout }) {
  const t = useText();
  const { saver, problem } = useEdit();
  const ready = hearBackReady(about);
  const { from, by, way } = about.hearBack;
  return (
    <Panel
      title={t('setup.hear-back')}
      id="hear-back"
      aside={!ready && <Tag tone="warning">{t('setup.hear-back.needed')}</Tag>}
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
    </Panel>
  );
}
