import type { BoardBallot, BoardPriority, BoardTheme } from '#shared/document/board.ts';
import { inOrder } from '#shared/domain/order.ts';
import { useBallots } from '../../../board/use-ballots.ts';
import { useRows } from '../../../state/documents.ts';
import { Notice } from '../../../ui/notice/notice.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import { Part } from '../parts/panel.tsx';
import { ChosenList } from './chosen-list.tsx';
import styles from './decide.module.css';
import { Fate } from './fate.tsx';
import { themeResult } from './theme-result.ts';
import { useText } from '../../../text/use-text.ts';

/** Every theme gets its fate: chosen as a priority, or set aside, always with the reason. */
export function Decisions({ folded }: { folded: boolean }) {
  const t = useText();
  const themes = inOrder(useRows('board', 'themes'));
  const priorities = useRows('board', 'priorities');
  const notes = useRows('board', 'notes');
  const ballot = latestShown(useBallots('board'));
  const open = themes.filter((theme) => !priorities.some((priority) => priority.id === theme.id));
  const chosen = withThemes(priorities, themes, 'chosen');
  const aside = withThemes(priorities, themes, 'set-aside');
  if (themes.length === 0) {
    return (
      <Part title={t('desk.decide.title')} id="decide" folded={folded}>
        <p>{t('desk.decide.no-themes')}</p>
      </Part>
    );
  }
  const about = (theme: BoardTheme) => ({
    result: themeResult(t, ballot, theme.id),
    notes: notes.filter((note) => note.themeId === theme.id),
  });
  return (
    <Part
      title={t('desk.decide.title')}
      folded={folded}
      aside={<span>{t('desk.decide.open', { count: open.length })}</span>}
      id="decide"
    >
      {open.length > 0 ? (
        <section className={styles['part']} aria-label={t('desk.decide.without')}>
          <div className={styles['head']}>
            <h3>{t('desk.decide.without')}</h3>
            <Tag tone="warning">{open.length}</Tag>
          </div>
          {open.map((theme) => (
            <Fate key={theme.id} theme={theme} {...about(theme)} priority={undefined} />
          ))}
        </section>
      ) : (
        <Notice kind="success">
          <p>{t('desk.decide.all')}</p>
        </Notice>
      )}
      <section className={styles['part']} aria-label={t('desk.decide.chosen')}>
        <div className={styles['head']}>
          <h3>{t('desk.decide.chosen')}</h3>
          <Tag>{chosen.length}</Tag>
        </div>
        {chosen.length === 0 ? (
          <p>{t('desk.decide.none')}</p>
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
      <section className={styles['part']} aria-label={t('desk.decide.aside')}>
        <div className={styles['head']}>
          <h3>{t('desk.decide.aside')}</h3>
          <Tag>{aside.length}</Tag>
        </div>
        {aside.length === 0 && <p>{t('desk.decide.none')}</p>}
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
