import { Fragment, useId } from 'react';
import type { BallotResult, Ranking } from '#shared/domain/ballot.ts';
import type { BoardBallot } from '#shared/document/board.ts';
import { placeIn } from '../text/count.ts';
import { Text } from '../text/text.tsx';
import { useText, type Translate } from '../text/use-text.ts';
import { Bars } from '../ui/bars/bars.tsx';
import { Notice } from '../ui/notice/notice.tsx';
import styles from './results.module.css';

type Option = BoardBallot['options'][number];

export interface ResultsProps {
  ballot: BoardBallot;
  /** Level of the headings of the parts: h2 on a page whose h1 names the vote, else h3. */
  level?: 2 | 3;
}

/** The results of a ballot once they are shown: in total, by group, with equal voice; ties and gaps said in words. */
export function Results({ ballot, level = 3 }: ResultsProps) {
  const t = useText();
  const { result } = ballot;
  const dots = (count: number) => t('board.results.dots', { count });
  const Heading = level === 2 ? 'h2' : 'h3';
  const all = useId();
  if (!result) return null;
  return (
    <div className={styles['results']}>
      <p className={styles['voted']}>
        {t('board.results.voted', { count: result.answered })}{' '}
        <Tie result={result} options={ballot.options} />
      </p>
      <section className={styles['part']} data-of="all">
        <Heading id={all}>{t('board.results.all')}</Heading>
        <Bars
          labelledBy={all}
          rows={rows(t, ballot.options, result.byTotal, (id) => result.totals[id] ?? 0, dots)}
        />
      </section>
      {result.groups.map((group) => (
        <section key={group.groupId} className={styles['part']}>
          <Heading dir="auto">{group.label}</Heading>
          <Bars
            caption={t('board.results.from', { count: group.answered })}
            rows={rows(t, ballot.options, group.ranking, (id) => group.totals[id] ?? 0, dots)}
          />
        </section>
      ))}
      <EqualVoice result={result} options={ballot.options} heading={Heading} />
      {result.withheld.length > 0 && (
        <Notice>
          <p>
            <Text id="board.results.withheld" values={{ names: <Names names={result.withheld} /> }} />
          </p>
        </Notice>
      )}
    </div>
  );
}

function EqualVoice(props: { result: BallotResult; options: Option[]; heading: 'h2' | 'h3' }) {
  const t = useText();
  const { result, options, heading: Heading } = props;
  const { equalVoice } = result;
  if (!equalVoice) return null;
  return (
    <section className={styles['part']} data-of="equal">
      <Heading>{t('board.results.equal')}</Heading>
      <p className={styles['how']}>{t('board.results.equal.how')}</p>
      <Bars
        caption={t('board.results.share')}
        rows={rows(
          t,
          options,
          equalVoice.ranking,
          (id) => equalVoice.shares[id] ?? 0,
          (share) => t('board.results.percent', { share }),
        )}
      />
    </section>
  );
}

/** One row for each theme in the order of the ranking; those who share a place say so. */
function rows(
  t: Translate,
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
      label: titles.get(id) ?? t('board.results.gone'),
      value: valueOf(id),
      text: text(valueOf(id)),
      extra:
        tied.length > 1
          ? t('board.results.shares-place', { place: placeIn(t, at) })
          : t('board.results.place', { place: placeIn(t, at) }),
    }));
  });
}

function Tie({ result, options }: { result: BallotResult; options: Option[] }) {
  const [first] = result.byTotal;
  if (!first || first.length < 2) return undefined;
  const titles = options.filter((option) => first.includes(option.themeId)).map((option) => option.title);
  return <Text id="board.results.tie" values={{ count: titles.length, names: <Names names={titles} /> }} />;
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
