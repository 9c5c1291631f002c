import { useRef, useState } from 'react';
import type { BoardBallot } from '#shared/document/board.ts';
import type { RoomAbout } from '#shared/document/room.ts';
import { useText, type Translate } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { announce } from '../../../ui/status/status.tsx';
import { TextField } from '../../../ui/text-field/text-field.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './paper.module.css';
import { PersonFields } from './person-fields.tsx';
import { readBallot, type BallotRead } from './read-ballot.ts';
import { usePaperPerson } from './use-paper-person.ts';

interface PaperBallotsProps {
  about: RoomAbout;
  ballot: BoardBallot;
}

/**
 * Ballot sheets, one after the other, by the numbers of the themes. What was entered for a person before is replaced.
 * Like all votes they are secret: once a ballot is saved, nothing here shows it again.
 */
export function PaperBallots({ about, ballot }: PaperBallotsProps) {
  const t = useText();
  const { act, busy, problem } = useAct();
  const person = usePaperPerson(about.groups);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(0);
  const name = useRef<HTMLDivElement>(null);
  const numbers = useRef<HTMLDivElement>(null);
  const { options, dots, perTheme } = ballot;
  const read = readBallot(typed, { themes: options.length, dots, perTheme });
  const nameless = person.name.trim() === '';

  const save = async () => {
    setTried(true);
    if (busy || !read.ok || read.used === 0) return;
    if (nameless) return focusIn(name);
    const whose = await person.settle(act);
    if (!whose) return;
    const cast = (index: number, count: number) =>
      act('vote:cast', {
        ballotId: ballot.id,
        themeId: options[index]?.themeId ?? '',
        dots: count,
        for: whose.id,
      });
    const given = read.dots.map((count, index) => ({ count, index }));
    // Dots from before go first, so that the new ones never meet a limit that they keep.
    const sent = whose.added ? [] : given.map(({ index }) => cast(index, 0));
    sent.push(...given.filter(({ count }) => count > 0).map(({ count, index }) => cast(index, count)));
    if ((await Promise.all(sent)).includes(false)) return;
    if (!(await act('participant:done', { done: true, for: whose.id }))) return;
    announce(t('desk.paper.ballot.saved', { count: saved + 1, name: person.name.trim() }));
    setSaved(saved + 1);
    person.setName('');
    setTyped('');
    setTried(false);
    focusIn(name);
  };
  return (
    <div className={styles['form']}>
      <PersonFields
        person={person}
        groups={about.groups}
        field={name}
        error={tried && nameless ? t('desk.paper.name.missing') : undefined}
        onDone={() => focusIn(numbers)}
      />
      <div ref={numbers}>
        <TextField
          label={t('desk.paper.ballot')}
          hint={t('desk.paper.ballot.hint', { dots, most: perTheme })}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          value={typed}
          onChange={setTyped}
          error={faultText(t, read, dots, perTheme)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            void save();
          }}
        />
      </div>
      <ol className={styles['themes']}>
        {options.map(({ themeId, title }, index) => {
          const count = read.ok ? (read.dots[index] ?? 0) : 0;
          return (
            <li key={themeId} data-given={count > 0 || undefined}>
              <span dir="auto">{title}</span>
              {count > 0 && <strong>{t('desk.paper.ballot.dots', { count })}</strong>}
            </li>
          );
        })}
      </ol>
      <Problem text={problem} />
      <div className={styles['row']}>
        <Button busy={busy} onClick={() => void save()}>
          {t('desk.paper.ballot.save')}
        </Button>
        <p>{t('desk.paper.ballots', { count: saved })}</p>
      </div>
    </div>
  );
}

function faultText(t: Translate, read: BallotRead, dots: number, most: number): string | undefined {
  return read.ok ? undefined : t(`desk.paper.ballot.${read.fault}`, { number: read.number, dots, most });
}

function focusIn(around: { current: HTMLElement | null }): void {
  around.current?.querySelector('input')?.focus();
}
