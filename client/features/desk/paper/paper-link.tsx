import type { StageKind } from '#shared/domain/stage.ts';
import { useText } from '../../../text/use-text.ts';
import { JumpLink } from '../parts/jump.tsx';
import styles from './paper.module.css';

/** Steps in which sheets of paper can be entered. */
const kinds: readonly StageKind[] = ['write', 'read', 'group', 'vote'];

/** From the top of the desk into the first field for sheets of paper. */
export function PaperLink({ kind }: { kind: StageKind }) {
  const t = useText();
  return kinds.includes(kind) ? (
    <span className={styles['link']}>
      <JumpLink target="paper" toField>
        {t('desk.paper.link')}
      </JumpLink>
    </span>
  ) : null;
}
