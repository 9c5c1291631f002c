import { useState, type ComponentType } from 'react';
import { useOne } from '../../../state/documents.ts';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Choice } from '../../../ui/choice/choice.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import styles from './preview.module.css';

/** Pictures of what others see. The program brings them: no feature draws another one's pages. */
export interface Previews {
  /** A participant's open step, over the connection of the desk. */
  Room: ComponentType;
  /** The projector, over a connection of its own. */
  Wall: ComponentType<{ workshopId: string; link: string }>;
}

interface PreviewProps {
  previews: Previews;
  workshopId: string;
}

const whose = ['room', 'wall'] as const;

/** What participants and the projector show at this moment, to look at and not to touch. */
export function Preview({ previews, workshopId }: PreviewProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t('desk.preview')}
      </Button>
      {open && <Looking previews={previews} workshopId={workshopId} onClose={() => setOpen(false)} />}
    </>
  );
}

function Looking({ previews: { Room, Wall }, workshopId, onClose }: PreviewProps & { onClose: () => void }) {
  const t = useText();
  const links = useOne('desk', 'links');
  const [shown, setShown] = useState<(typeof whose)[number]>('room');
  return (
    <Dialog open title={t('desk.preview')} closeLabel={t('desk.preview.close')} onClose={onClose}>
      <Choice
        legend={t('desk.preview.whose')}
        row
        options={whose.map((value) => ({ value, label: t(`desk.preview.${value}`) }))}
        value={shown}
        onChange={setShown}
      />
      {/* The outer element scrolls by wheel and keyboard; nothing inside can be reached or pressed. */}
      <div
        className={styles['picture']}
        data-shown={shown}
        role="group"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        tabIndex={0}
        aria-label={t(`desk.preview.${shown}.picture`)}
      >
        <div inert>
          {shown === 'room' && <Room />}
          {shown === 'wall' && links && <Wall workshopId={workshopId} link={links.screen} />}
        </div>
      </div>
      <p>{t('desk.preview.text')}</p>
      {shown === 'wall' && links && (
        <ButtonLink href={links.screen} target="_blank" rel="noreferrer">
          {t('desk.preview.wall.open')}
        </ButtonLink>
      )}
    </Dialog>
  );
}
