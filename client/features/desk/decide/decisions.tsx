import type { BoardBallot, BoardPriority, BoardTheme } from '#shared/document/board.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useBallots } from '../../../board/use-ballots.ts';
import { useRows } from '../../../state/documents.ts';
import { countText } from '../../../text/count.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Part } from '../parts/panel.tsx';
import { ChosenList } from './chosen-list.tsx';
import styles from './decide.module.css';
import { Fate } from './fate.tsx';
import { themeResult } from './theme-result.ts';

/** Every theme gets its fate: chosen as a priority, or set aside, always with the reason. */
export function Decisions({ folded }: { folded: boolean }) {
  const themes = inOrder(useRows('board', 'themes'));
  const priorities = useRows('board', 'priorities');
  const notes = useRows('board', 'notes');
  const ballot = latestShown(useBallots('board'));
  const open = themes.filter((theme) => !priorities.some((priority) => priority.id === theme.id));
  const chosen = withThemes(priorities, themes, 'chosen');
  const aside = withThemes(priorities, themes, 'set-aside');
  if (themes.length === 0) {
    return (
      <Part title="Decide" id="decide" folded={folded}>
        <p>There are no themes to decide about. Themes are made in the step where notes are grouped.</p>
      </Part>
    );
  }
  const about = (theme: BoardTheme) => ({
    result: themeResult(ballot, theme.id),
    notes: notes.filter((note) => note.themeId === theme.id),
  });
  return (
    <Part
      title="Decide"
      folded={folded}
      aside={<span>{countText(open.length, 'theme')} to decide</span>}
      id="decide"
    >
      {open.length > 0 ? (
        <section className={styles['part']} aria-label="Without a decision">
          <h3>
            Still without a decision <Tag tone="warning">{open.length}</Tag>
          </h3>
          {open.map((theme) => (
            <Fate key={theme.id} theme={theme} {...about(theme)} priority={undefined} />
          ))}
        </section>
      ) : (
        <Notice kind="success">
          <p>Every theme has its decision.</p>
        </Notice>
      )}
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
    </Part>
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
  return inOrder(priorities)
    .filter((priority) => priority.outcome === outcome)
    .flatMap((priority) => {
      const theme = themes.find(({ id }) => id === priority.id);
      return theme ? [{ priority, theme }] : [];
    });
}
