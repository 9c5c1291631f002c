import { useState } from 'react';
import type { DeskPerson } from '#shared/document/desk.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';

type Notes = 'keep' | 'remove';

/** Takes a person out of the workshop, with or without what they wrote. Nothing is chosen beforehand. */
export function RemovePerson({ person }: { person: DeskPerson }) {
  const t = useText();
  const { name } = person;
  const { act, busy, problem } = useAct();
  const [open, setOpen] = useState(false);
  const [notes, setNotes] = useState<Notes | null>(null);
  const [unanswered, setUnanswered] = useState(false);
  const remove = async () => {
    if (notes === null) {
      setUnanswered(true);
      return;
    }
    const body = { participantId: person.id, withNotes: notes === 'remove' };
    if (await act('participant:remove', body, t('setup.remove.done', { name }))) setOpen(false);
  };
  return (
    <>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t('setup.remove.ask', { name })}
      </Button>
      {open && (
        <Dialog
          open
          title={t('setup.remove.question', { name })}
          closeLabel={t('setup.remove.not')}
          onClose={() => setOpen(false)}
        >
          <p>{t(person.hasDevice ? 'setup.remove.what' : 'setup.remove.what.no-device')}</p>
          <Choice<Notes>
            legend={t('setup.remove.notes')}
            options={[
              { value: 'keep', label: t('setup.remove.keep'), hint: t('setup.remove.keep.hint') },
              { value: 'remove', label: t('setup.remove.too'), hint: t('setup.remove.too.hint') },
            ]}
            value={notes}
            onChange={setNotes}
            error={unanswered && notes === null ? t('setup.choose-one') : undefined}
          />
          <Problem text={problem} />
          <Button variant="danger" busy={busy} onClick={() => void remove()}>
            {t('setup.remove.do', { name })}
          </Button>
        </Dialog>
      )}
    </>
  );
}
