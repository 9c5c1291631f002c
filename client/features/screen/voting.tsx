import type { RoomStage } from '#shared/document/room.ts';
import { Results } from '../../board/results.tsx';
import { useBallots } from '../../board/use-ballots.ts';
import { Text } from '../../text/text.tsx';
import { useText } from '../../text/use-text.ts';
import { Paged } from './paged.tsx';
import { Counts, Prompt } from './prompt.tsx';
import { promptOf } from './said.tsx';
import styles from './wall-stage.module.css';

/** The vote of a stage: what is asked while it runs, its results once they are shown. */
export function Voting({ stage, languages }: { stage: RoomStage; languages: readonly string[] }) {
  const t = useText();
  const ballots = useBallots('screen').filter(({ stageId }) => stageId === stage.id);
  const ballot =
    ballots.find(({ status }) => status === 'open') ??
    ballots.find(({ status }) => status === 'closed') ??
    ballots.at(-1);
  if (!ballot) return <Prompt said={promptOf(stage, languages)} pictureOf={stage} />;
  if (ballot.result) {
    return (
      <Paged columns="wide">
        <Results ballot={ballot} level={2} />
      </Paged>
    );
  }
  return (
    <>
      <Prompt
        said={
          ballot.question === stage.title
            ? promptOf(stage, languages)
            : { own: { text: ballot.question, language: stage.language }, others: [] }
        }
        pictureOf={stage}
        more
      />
      <div className={styles['line']}>
        <p>{t('screen.vote.dots', { dots: ballot.dots, most: ballot.perTheme })}</p>
        {ballot.status === 'open' ? (
          <Counts />
        ) : (
          <p className={styles['counts']}>{t('screen.vote.closed')}</p>
        )}
      </div>
      <Paged columns="notes">
        <ul className={styles['bullets']}>
          {ballot.options.map((option) => (
            <li key={option.themeId} dir="auto">
              {option.title}
            </li>
          ))}
        </ul>
      </Paged>
    </>
  );
}

/** Results that have been shown, while people talk about them. */
export function ShownResults() {
  return useBallots('screen')
    .filter(({ result }) => result !== null)
    .map((ballot) => (
      <section key={ballot.id} className={styles['part']}>
        <h2>
          <Text id="screen.results.of" values={{ question: <bdi>{ballot.question}</bdi> }} />
        </h2>
        <Results ballot={ballot} />
      </section>
    ));
}
