import { useState } from 'react';
import type { DeskLinks, DeskSettings } from '#shared/document/desk.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { ReachableQr } from './reach.tsx';
import styles from './doors.module.css';

/** How people come in: link, join code and QR, large on demand; joining open or closed; a new code. */
export function Joining({ links, settings }: { links: DeskLinks; settings: DeskSettings }) {
  const { act, busy, problem } = useAct();
  const [large, setLarge] = useState(false);
  const { joiningOpen } = settings;
  return (
    <Panel
      title="Let people in"
      aside={
        <Tag tone={joiningOpen ? 'strong' : 'plain'}>
          {joiningOpen ? 'joining is open' : 'joining is closed'}
        </Tag>
      }
      id="joining"
    >
      <Problem text={problem} />
      {joiningOpen && (
        <>
          <p>
            Join code: <strong className={styles['code']}>{links.code}</strong>
          </p>
          <CopyLine label="Join link" value={links.join} />
          <Button onClick={() => setLarge(true)}>Show link, code and QR large</Button>
        </>
      )}
      <div className={styles['row']}>
        <Button
          busy={busy}
          onClick={() =>
            void act(
              'joining:set',
              { open: !joiningOpen },
              joiningOpen ? 'Joining is closed' : 'Joining is open',
            )
          }
        >
          {joiningOpen ? 'Close joining' : 'Open joining'}
        </Button>
        {joiningOpen && (
          <Confirm
            label="New link and code"
            title="Make a new join link and code?"
            doLabel="Make new ones"
            doVariant="primary"
            onConfirm={() => void act('link:renew', { kind: 'join' }, 'There is a new join link and code')}
          >
            <p>
              The old link, QR and code stop working at once. Do this when they got into the wrong hands.
              Whoever is in already stays in.
            </p>
          </Confirm>
        )}
      </div>
      {!joiningOpen && <p>Nobody new can come in. Whoever was here comes back with their own return link.</p>}
      {large && (
        <Dialog open title="Join this workshop" onClose={() => setLarge(false)}>
          <p className={styles['largeCode']}>{links.code}</p>
          <ReachableQr link={links.join} alt="QR code of the join link" />
          <p className={styles['largeLink']}>{links.join}</p>
        </Dialog>
      )}
    </Panel>
  );
}
