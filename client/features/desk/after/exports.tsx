import type { OutputKind } from '#shared/output/kinds.ts';
import { ButtonLink } from '../../../ui/button/button-link.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './after.module.css';

interface ExportsProps {
  as: string;
  workshopId: string;
  final: boolean;
}

/** Everything that can be taken away, as it stands at the moment of the download. */
export function Exports({ as, workshopId, final }: ExportsProps) {
  const address = (kind: OutputKind) =>
    `/api/workshops/${workshopId}/output/${kind}?as=${encodeURIComponent(as)}`;
  return (
    <Panel title="Take away" id="exports">
      <p>
        Each file holds what is shown to everyone at this moment. Hidden notes, single votes and small groups’
        parts are in none of them. Whoever takes words back or changes how they may be quoted is obeyed in the
        next download.
      </p>
      <div className={styles['row']}>
        <ButtonLink href={address('word')} variant="primary">
          Report (Word){final ? '' : ', draft for checking'}
        </ButtonLink>
        <ButtonLink href={address('take-home')} target="_blank" rel="noreferrer">
          One page to take home, to print (opens a new tab)
        </ButtonLink>
      </div>
      <h3>For spreadsheets (CSV)</h3>
      <div className={styles['row']}>
        {tables.map(({ kind, label }) => (
          <ButtonLink key={kind} href={address(kind)}>
            {label}
          </ButtonLink>
        ))}
      </div>
      <h3>For other programs</h3>
      <div className={styles['row']}>
        <ButtonLink href={address('json')}>All of it (JSON)</ButtonLink>
      </div>
    </Panel>
  );
}

const tables: readonly { kind: OutputKind; label: string }[] = [
  { kind: 'notes-csv', label: 'Notes' },
  { kind: 'themes-csv', label: 'Themes' },
  { kind: 'votes-csv', label: 'Votes' },
  { kind: 'actions-csv', label: 'Actions' },
];
