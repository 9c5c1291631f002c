import { limits } from '#shared/domain/limits.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import { useEdit } from './use-edit.ts';

/** What the workshop says of itself before anybody joins: what it is for, and what may change because of it. */
export function AboutPanel({ about }: { about: RoomAbout }) {
  const { saver, problem } = useEdit();
  return (
    <Panel title="What it is about" id="about">
      <Problem text={problem} />
      <SavedField
        label="Title"
        value={about.title}
        onSave={saver('title')}
        maxLength={limits.title}
        required="A workshop needs a title."
      />
      <SavedField
        area
        label="Aim"
        hint="What you want to find out or change together. People see it when they join and at the welcome."
        value={about.aim}
        onSave={saver('aim')}
        maxLength={limits.paragraph}
      />
      <SavedField
        area
        label="Promise"
        hint="What your organisation will do with the result."
        value={about.promise}
        onSave={saver('promise')}
        maxLength={limits.paragraph}
      />
      <SavedField
        area
        label="What is open to influence"
        hint="What people can change, and what is already decided."
        value={about.influence}
        onSave={saver('influence')}
        maxLength={limits.paragraph}
      />
    </Panel>
  );
}

/** Ten years. */
const mostDays = 3650;

/** Who runs the workshop, how to reach them, and what happens to the words. */
export function RunByPanel({ about }: { about: RoomAbout }) {
  const { edit, saver, problem } = useEdit();
  return (
    <Panel title="Who runs it, and what is kept" id="run-by">
      <Problem text={problem} />
      <SavedField
        label="Run by"
        hint="The organisation, as people know it."
        value={about.runBy}
        onSave={saver('runBy')}
        maxLength={limits.title}
      />
      <SavedField
        label="How to reach you"
        hint="An e-mail address or a telephone number."
        value={about.contact}
        onSave={saver('contact')}
        maxLength={limits.address}
      />
      <SavedField
        label="Privacy notice"
        hint="The web address of your organisation’s privacy notice. It begins with https://"
        type="url"
        check={(address) =>
          address === '' || /^https?:\/\//.test(address)
            ? undefined
            : 'Please begin the address with https://'
        }
        value={about.privacyUrl}
        onSave={saver('privacyUrl')}
        maxLength={limits.address}
      />
      <SavedField
        label="Days that the words are kept"
        hint="People read this before they join. You delete the workshop yourself when the time is over."
        value={String(about.keepDays)}
        onSave={(days) => edit({ keepDays: Number(days) })}
        check={(days) =>
          /^[1-9]\d{0,3}$/.test(days) && Number(days) <= mostDays
            ? undefined
            : `Please type a whole number from 1 to ${mostDays}.`
        }
        maxLength={4}
        inputMode="numeric"
      />
    </Panel>
  );
}
