import type { OutputKind } from '#shared/output/kinds.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './after.module.css';
import { useText } from '../../../text/use-text.ts';

interface ExportsProps {
  as: string;
  workshopId: string;
  final: boolean;
}

/** Everything that can be taken away, as it stands at the moment of the download. */
export function Exports({ as, workshopId, final }: ExportsProps) {
  const t = useText();
  const address = (kind: OutputKind) =>
    `/api/workshops/${workshopId}/output/${kind}?as=${encodeURIComponent(as)}`;
  return (
    <Panel title={t('desk.take.title')} id="exports">
      <p>{t('desk.take.text')}</p>
      <div className={styles['row']}>
        <ButtonLink href={address('word')} variant="primary">
          {t(final ? 'desk.take.word' : 'desk.take.word.draft')}
        </ButtonLink>
        <ButtonLink href={address('take-home')} target="_blank" rel="noreferrer">
          {t('desk.take.home')}
        </ButtonLink>
      </div>
      <h3>{t('desk.take.tables')}</h3>
      <div className={styles['row']}>
        {tables.map((kind) => (
          <ButtonLink key={kind} href={address(kind)}>
            {t(`desk.take.${kind}`)}
          </ButtonLink>
        ))}
      </div>
      <h3>{t('desk.take.others')}</h3>
      <div className={styles['row']}>
        <ButtonLink href={address('json')}>{t('desk.take.json')}</ButtonLink>
      </div>
    </Panel>
  );
}

const tables = ['notes-csv', 'themes-csv', 'votes-csv', 'actions-csv'] as const satisfies OutputKind[];
