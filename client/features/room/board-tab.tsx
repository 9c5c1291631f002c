import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { useBallots } from '../../board/use-ballots.ts';
import { GroupingBoard } from '../../board/grouping-board.tsx';
import { Results } from '../../board/results.tsx';
import { useRows } from '../../state/documents.ts';

/** All that has been revealed so far, by theme, and the results that have been shown. To look at, not to change. */
export function BoardTab() {
  const t = useText();
  const notes = useRows('board', 'notes');
  const ballots = useBallots('board');
  const shown = ballots.filter(({ result }) => result !== null);
  if (notes.length === 0 && shown.length === 0) {
    return <p>{t('room.board.empty')}</p>;
  }
  return (
    <>
      {shown.map((ballot) => (
        <section key={ballot.id}>
          <h2>
            <Text id="room.board.results" values={{ question: <bdi>{ballot.question}</bdi> }} />
          </h2>
          <Results ballot={ballot} />
        </section>
      ))}
      <GroupingBoard canGroup={false} />
    </>
  );
}
