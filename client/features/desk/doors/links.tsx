import type { DeskLinks } from '#shared/document/desk.ts';
import { useText } from '../../../text/use-text.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Confirm } from '../parts/confirm.tsx';
import { CopyLine } from '../parts/copy-line.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './doors.module.css';

/** Links that are not for joining: the projector's, and the support person's own. */
export function OtherLinks({ links }: { links: DeskLinks }) {
  const t = useText();
  return (
    <>
      <OneLink
        kind="screen"
        label={t('setup.links.screen')}
        value={links.screen}
        hint={t('setup.links.screen.hint')}
      />
      <OneLink
        kind="support"
        label={t('setup.links.support')}
        value={links.support}
        hint={t('setup.links.support.hint')}
      />
    </>
  );
}

interface OneLinkProps {
  kind: 'screen' | 'support';
  label: string;
  value: string;
  hint: string;
}

function OneLink({ kind, label, value, hint }: OneLinkProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  return (
    <div className={styles['link']}>
      <CopyLine label={label} value={value} hint={hint} />
      {kind === 'screen' && (
        <ButtonLink href={value} target="_blank" rel="noreferrer">
          {t('setup.links.screen.open')}
        </ButtonLink>
      )}
      <Confirm
        label={t(`setup.links.${kind}.renew`)}
        variant="quiet"
        title={t(`setup.links.${kind}.renew.question`)}
        doLabel={t('setup.links.renew.do')}
        doVariant="primary"
        busy={busy}
        onConfirm={() => void act('link:renew', { kind }, t('setup.links.renewed'))}
      >
        <p>{t('setup.links.renew.what')}</p>
      </Confirm>
      <Problem text={problem} />
    </div>
  );
}
