import type { BoardBallot, BoardPriority, BoardTheme } from '#shared/document/board.ts';
import { useRows } from '../../../state/documents.ts';
import { countText } from '../../../text/count.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Panel } from '../parts/panel.tsx';
import { ChosenList } from './chosen-list.tsx';
import styles from './decide.module.css';
import { Fate } from './fate.tsx';
import { themeResult } from './theme-result.ts';

/** Every theme gets its fate: chosen as a priority, or set aside, always with the reason. */
export function Decisions() {
  const themes = useRows('board', 'themes').toSorted((one, other) => one.position - other.position);
  const priorities = useRows('board', 'priorities');
  const notes = useRows('board', 'notes');
  const ballot = latestShown(useRows('board', 'ballots'));
  const open = themes.filter((theme) => !priorities.some((priority) => priority.id === theme.id));
  const chosen = withThemes(priorities, themes, 'chosen');
  const aside = withThemes(priorities, themes, 'set-aside');
  if (themes.length === 0) {
    return (
      <Panel title="Decide" id="decide">
        <p>There are no themes to decide about. Themes are made in the step where notes are grouped.</p>
      </Panel>
    );
  }
  const about = (theme: BoardTheme) => ({
    result: themeResult(ballot, theme.id),
    notes: notes.filter((note) => note.themeId === theme.id),
  });
  return (
    <Panel title="Decide" aside={<span>{countText(open.length, 'theme')} to decide</span>} id="decide">
      {open.length > 0 ? (
        <Notice title="Still without a decision">
          <p>{open.map((theme) => theme.title).join(' · ')}</p>
        </Notice>
      ) : (
        <Notice kind="success">
          <p>Every theme has its decision.</p>
        </Notice>
      )}
      {open.map((theme) => (
        <Fate key={theme.id} theme={theme} {...about(theme)} priority={undefined} />
      ))}
      <section className={styles['part']} aria-label="Chosen">
        <h3>
          Chosen as priorities <Tag>{chosen.length}</Tag>
        </h3>
        {chosen.length === 0 ? (
          <p>None yet.</p>
        ) : (
          <ChosenList
            items={chosen.map(({ priority, theme }) => ({
              id: theme.id,
              title: theme.title,
              content: <Fate theme={theme} {...about(theme)} priority={priority} />,
            }))}
          />
        )}
      </section>
      <section className={styles['part']} aria-label="Set aside">
        <h3>
          Set aside <Tag>{aside.length}</Tag>
        </h3>
        {aside.length === 0 && <p>None yet.</p>}
        {aside.map(({ priority, theme }) => (
          <Fate key={theme.id} theme={theme} {...about(theme)} priority={priority} />
        ))}
      </section>
    </Panel>
  );
}

function latestShown(ballots: readonly BoardBallot[]): BoardBallot | undefined {
  return ballots.findLast((ballot) => ballot.result !== null);
}

function withThemes(
  priorities: readonly BoardPriority[],
  themes: readonly BoardTheme[],
  outcome: BoardPriority['outcome'],
) {
  return priorities
    .filter((priority) => priority.outcome === outcome)
    .toSorted((one, other) => one.position - other.position)
    .flatMap((priority) => {
      const theme = themes.find(({ id }) => id === priority.id);
      return theme ? [{ priority, theme }] : [];
    });
}
