import { useState } from 'react';
import { canShorten, expectedEnd, shortening, shortestMinutes } from '#shared/domain/schedule.ts';
import { hourText } from '../../../text/time.ts';
import { Text } from '../../../text/text.tsx';
import { useText } from '../../../text/use-text.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import styles from './pace.module.css';
import { startTimes } from './start-times.ts';
import type { Pace, PacedStage } from './use-pace.ts';

interface ShortenProps {
  pace: Pace;
  onClose: () => void;
  onShorten: (stages: { stageId: string; minutes: number }[], saves: number) => void;
}

/** The steps to come with the minutes they could have, and the times that follow, before anything is changed. */
export function Shorten({ pace, onClose, onShorten }: ShortenProps) {
  const t = useText();
  const { timer, now, plannedAt } = pace;
  // Worked out once, when this opens: a proposal that moved under the hand would be no help.
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(
    () =>
      new Map(shortening(pace.stages, pace.behind).stages.map(({ stageId, minutes }) => [stageId, minutes])),
  );
  const preview = pace.stages.map((stage) => ({ ...stage, minutes: chosen.get(stage.id) ?? stage.minutes }));
  const starts = startTimes(preview, timer, now);
  const changed = pace.stages.flatMap(({ id, minutes }) => {
    const wanted = chosen.get(id) ?? minutes;
    return wanted < minutes && starts.has(id)
      ? [{ stageId: id, minutes: wanted, saves: minutes - wanted }]
      : [];
  });
  const saves = changed.reduce((sum, stage) => sum + stage.saves, 0);
  return (
    <Dialog open title={t('desk.shorten.title')} closeLabel={t('desk.nothing')} onClose={onClose}>
      <p>{t('desk.shorten.text')}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('desk.shorten.step')}</th>
            <th scope="col">{t('desk.shorten.starts')}</th>
            <th scope="col">{t('desk.shorten.minutes')}</th>
          </tr>
        </thead>
        <tbody>
          {pace.stages
            .filter(({ id }) => starts.has(id))
            .map((stage) => (
              <tr key={stage.id} data-changed={chosen.has(stage.id) || undefined}>
                <th scope="row">
                  <bdi>{stage.title}</bdi>
                </th>
                <td>{hourText(starts.get(stage.id) ?? now)}</td>
                <td>
                  <Minutes
                    stage={stage}
                    value={chosen.get(stage.id) ?? stage.minutes}
                    onChange={(minutes) => setChosen((before) => new Map(before).set(stage.id, minutes))}
                  />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      <p role="status">
        <Text
          id={plannedAt === null ? 'desk.shorten.end' : 'desk.shorten.end.planned'}
          values={{
            end: <strong>{hourText(expectedEnd(preview, timer, now))}</strong>,
            planned: <span>{hourText(plannedAt ?? now)}</span>,
          }}
        />
      </p>
      <Button
        variant="primary"
        aria-disabled={changed.length === 0}
        onClick={() => {
          if (changed.length === 0) return;
          onShorten(
            changed.map(({ stageId, minutes }) => ({ stageId, minutes })),
            saves,
          );
        }}
      >
        {t('desk.shorten.do', { minutes: saves })}
      </Button>
    </Dialog>
  );
}

interface MinutesProps {
  stage: PacedStage;
  value: number;
  onChange: (minutes: number) => void;
}

/** How long a step is to be: never below what it needs, and a break as long as it was promised. */
function Minutes({ stage, value, onChange }: MinutesProps) {
  const t = useText();
  const least = shortestMinutes(stage);
  if (stage.kind === 'break') return t('desk.shorten.break', { minutes: stage.minutes });
  if (!canShorten(stage) || least >= stage.minutes) return t('desk.rail.minutes', { minutes: stage.minutes });
  const options = Array.from({ length: stage.minutes - least + 1 }, (_, index) => stage.minutes - index);
  return (
    <select
      aria-label={t('desk.shorten.minutes.of', { title: stage.title })}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {options.map((minutes) => (
        <option key={minutes} value={minutes}>
          {minutes === stage.minutes
            ? t('desk.rail.minutes', { minutes })
            : t('desk.shorten.instead', { minutes, before: stage.minutes })}
        </option>
      ))}
    </select>
  );
}
