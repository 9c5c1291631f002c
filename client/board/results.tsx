import { Fragment } from 'react';
import type { BallotResult, Ranking } from '#shared/domain/ballot.ts';
import type { BoardBallot } from '#shared/document/board.ts';
import { countText, placeText } from '../text/count.ts';
import { Bars } from '../ui/bars/bars.tsx';
import { Notice } from '../ui/notice/notice.tsx';
import styles from './results.module.css';

type Option = BoardBallot['options'][number];

interface ResultsProps {
  ballot: BoardBallot;
  /** Level of the headings of the parts: h2 on a page whose h1 names the vote, else h3. */
  level?: 2 | 3;
}

/** The results of a ballot once they are shown: in total, by group, with equal voice; ties and gaps said in words. */
export function Results({ ballot, level = 3 }: ResultsProps) {
  const { result } = ballot;
  if (!result) return null;
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className={styles['results']}>
      <p>
        {countText(result.answered, 'person', 'people')} voted.{' '}
        <Tie result={result} options={ballot.options} />
      </p>
      <section className={styles['part']}>
        <Heading>All dots together</Heading>
        <Bars
          caption="Dots for each theme"
          rows={rows(ballot.options, result.byTotal, (id) => result.totals[id] ?? 0, dotsText)}
        />
      </section>
      {result.groups.map((group) => (
        <section key={group.groupId} className={styles['part']}>
          <Heading dir="auto">{group.label}</Heading>
          <Bars
            caption={`Dots from ${countText(group.answered, 'person', 'people')}`}
            rows={rows(ballot.options, group.ranking, (id) => group.totals[id] ?? 0, dotsText)}
          />
        </section>
      ))}
      <EqualVoice result={result} options={ballot.options} heading={Heading} />
      {result.withheld.length > 0 && (
        <Notice>
          <p>
            We do not show these groups apart: <Names names={result.withheld} />. So few people answered that
            you could guess who chose what. Their dots are in the total.
          </p>
        </Notice>
      )}
    </div>
  );
}

function EqualVoice(props: { result: BallotResult; options: Option[]; heading: 'h2' | 'h3' }) {
  const { result, options, heading: Heading } = props;
  const { equalVoice } = result;
  if (!equalVoice) return null;
  return (
    <section className={styles['part']}>
      <Heading>If each group counts the same</Heading>
      <p className={styles['how']}>Each group gets the same weight, whether it has few people or many.</p>
      <Bars
        caption="Share of each theme"
        rows={rows(
          options,
          equalVoice.ranking,
          (id) => equalVoice.shares[id] ?? 0,
          (share) => `${share}%`,
        )}
      />
    </section>
  );
}

/** One row for each theme in the order of the ranking; those who share a place say so. */
function rows(
  options: Option[],
  ranking: Ranking,
  valueOf: (themeId: string) => number,
  text: (value: number) => string,
) {
  const titles = new Map(options.map((option) => [option.themeId, option.title]));
  let place = 1;
  return ranking.flatMap((tied) => {
    const at = place;
    place += tied.length;
    return tied.map((id) => ({
      id,
      label: titles.get(id) ?? 'A theme that is gone',
      value: valueOf(id),
      text: text(valueOf(id)),
      extra: tied.length > 1 ? `(shares ${placeText(at)} place)` : `(${placeText(at)})`,
    }));
  });
}

function dotsText(dots: number): string {
  return countText(dots, 'dot');
}

function Tie({ result, options }: { result: BallotResult; options: Option[] }) {
  const [first] = result.byTotal;
  if (!first || first.length < 2) return undefined;
  const titles = options.filter((option) => first.includes(option.themeId)).map((option) => option.title);
  return (
    <>
      {countText(titles.length, 'theme')} share first place: <Names names={titles} />.
    </>
  );
}

/** What people named, one after the other, each in its own direction. */
function Names({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    <Fragment key={`${index} ${name}`}>
      {index > 0 && ', '}
      <bdi>{name}</bdi>
    </Fragment>
  ));
}
