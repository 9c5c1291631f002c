import { limits } from '#shared/domain/limits.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { Tag } from '../../../ui/tag/tag.tsx';
import { dateText } from '../../../text/time.ts';
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
  const { saver, problem } = useEdit();
  const ready = hearBackReady(about);
  const { from, by, way } = about.hearBack;
  return (
    <Panel
      title="You will hear from us"
      id="hear-back"
      aside={!ready && <Tag tone="warning">needed before Close</Tag>}
    >
      <p>
        {ready
          ? `People read: “You will hear from ${from} by ${dateText(by)}, by ${way}.”`
          : 'Everybody who took part should know who comes back to them, by when, and how.'}
      </p>
      <Problem text={problem} />
      <SavedField
        label="Who they hear from"
        value={from}
        onSave={saver('hearFrom')}
        maxLength={limits.name}
        id="hear-from"
      />
      <SavedField label="By when" type="date" value={by} onSave={saver('hearBy')} maxLength={10} />
      <SavedField
        label="How"
        hint="For example: e-mail and a letter."
        value={way}
        onSave={saver('hearWay')}
        maxLength={limits.title}
      />
    </Panel>
  );
}
