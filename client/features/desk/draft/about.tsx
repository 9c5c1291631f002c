import { limits } from '#shared/domain/limits.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useText } from '../../../text/use-text.ts';
import { Problem } from '../parts/problem.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import { DraftPart } from './part.tsx';
import { aboutReady, runByReady } from './ready.ts';
import { useEdit } from './use-edit.ts';

interface AboutProps {
  about: RoomAbout;
  /** Open at first. */
  open: boolean;
}

/** What the workshop says of itself before anybody joins: what it is for, and what may change because of it. */
export function AboutPanel({ about, open }: AboutProps) {
  const t = useText();
  const { saver, problem } = useEdit();
  return (
    <DraftPart
      title={t('setup.about')}
      id="about"
      ready={aboutReady(about)}
      missing={t('setup.check.not-yet')}
      open={open}
    >
      <Problem text={problem} />
      <SavedField
        label={t('setup.about.title')}
        value={about.title}
        onSave={saver('title')}
        maxLength={limits.title}
        required={t('setup.about.title.missing')}
      />
      <SavedField
        area
        label={t('setup.about.aim')}
        hint={t('setup.about.aim.hint')}
        value={about.aim}
        onSave={saver('aim')}
        maxLength={limits.paragraph}
      />
      <SavedField
        area
        label={t('setup.about.promise')}
        hint={t('setup.about.promise.hint')}
        value={about.promise}
        onSave={saver('promise')}
        maxLength={limits.paragraph}
      />
      <SavedField
        area
        label={t('setup.about.influence')}
        hint={t('setup.about.influence.hint')}
        value={about.influence}
        onSave={saver('influence')}
        maxLength={limits.paragraph}
      />
    </DraftPart>
  );
}

/** Who runs the workshop, how to reach them, and what happens to the words. */
export function RunByPanel({ about, open }: AboutProps) {
  const t = useText();
  const { edit, saver, problem } = useEdit();
  return (
    <DraftPart
      title={t('setup.run-by')}
      id="run-by"
      ready={runByReady(about)}
      missing={t('setup.check.not-yet')}
      open={open}
    >
      <Problem text={problem} />
      <SavedField
        label={t('setup.run-by.organisation')}
        hint={t('setup.run-by.organisation.hint')}
        value={about.runBy}
        onSave={saver('runBy')}
        maxLength={limits.title}
      />
      <SavedField
        label={t('setup.run-by.contact')}
        hint={t('setup.run-by.contact.hint')}
        value={about.contact}
        onSave={saver('contact')}
        maxLength={limits.address}
      />
      <SavedField
        label={t('setup.run-by.privacy')}
        hint={t('setup.run-by.privacy.hint')}
        type="url"
        check={(address) =>
          address === '' || /^https?:\/\//.test(address) ? undefined : t('setup.run-by.privacy.wrong')
        }
        value={about.privacyUrl}
        onSave={saver('privacyUrl')}
        maxLength={limits.address}
      />
      <SavedField
        label={t('setup.run-by.days')}
        hint={t('setup.run-by.days.hint')}
        value={String(about.keepDays)}
        onSave={(days) => edit({ keepDays: Number(days) })}
        check={(days) =>
          /^[1-9]\d{0,3}$/.test(days) && Number(days) <= limits.keepDays
            ? undefined
            : t('setup.number.wrong', { most: limits.keepDays })
        }
        maxLength={4}
        inputMode="numeric"
      />
    </DraftPart>
  );
}
