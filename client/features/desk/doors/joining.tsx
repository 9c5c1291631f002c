import { useState } from 'react';
import type { DeskLinks, DeskSettings } from '#shared/document/desk.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { Panel } from '../parts/panel.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { JoinLarge } from './join-large.tsx';
import styles from './doors.module.css';

/** How people come in: link, join code and QR, large on demand; joining open or closed; a new code. */
export function Joining({ links, settings }: { links: DeskLinks; settings: DeskSettings }) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const [large, setLarge] = useState(false);
  const { joiningOpen } = settings;
  return (
    <Panel
      title={t('setup.joining')}
      aside={
        <Tag tone={joiningOpen ? 'strong' : 'plain'}>
          {t(joiningOpen ? 'setup.joining.is-open' : 'setup.joining.is-closed')}
        </Tag>
      }
      id="joining"
    >
      <Problem text={problem} />
      {joiningOpen && (
        <>
          <p>
            <Text
              id="setup.joining.code"
              values={{ code: <strong className={styles['code']}>{links.code}</strong> }}
            />
          </p>
          <CopyLine label={t('setup.joining.link')} value={links.join} />
          <Button onClick={() => setLarge(true)}>{t('setup.joining.large')}</Button>
        </>
      )}
      <div className={styles['row']}>
        <Button
          busy={busy}
          onClick={() =>
            void act(
              'joining:set',
              { open: !joiningOpen },
              t(joiningOpen ? 'setup.joining.closed' : 'setup.joining.opened'),
            )
          }
        >
          {t(joiningOpen ? 'setup.joining.close' : 'setup.joining.open')}
        </Button>
        {joiningOpen && (
          <Confirm
            label={t('setup.joining.renew')}
            title={t('setup.joining.renew.question')}
            doLabel={t('setup.joining.renew.do')}
            doVariant="primary"
            onConfirm={() => void act('link:renew', { kind: 'join' }, t('setup.joining.renewed'))}
          >
            <p>{t('setup.joining.renew.what')}</p>
          </Confirm>
        )}
      </div>
      {!joiningOpen && <p>{t('setup.joining.closed.what')}</p>}
      {large && <JoinLarge link={links.join} code={links.code} onClose={() => setLarge(false)} />}
    </Panel>
  );
}
