import type { RoomStage } from '#shared/document/room.ts';
import { dotsFor } from '#shared/domain/dots.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Attribution, StageOptions } from '#shared/domain/stage.ts';
import { countText } from '../../../text/count.ts';
import { Choice } from '../../../ui/choice/choice.tsx';
import { Picker } from '../parts/picker.tsx';
import { Problem } from '../parts/problem.tsx';
import { useAct } from '../parts/use-act.ts';
import { useWanted } from '../parts/use-wanted.ts';

interface StageOptionsProps {
  stage: RoomStage;
  themes: number;
}

/** The options of one stage, each with what happens when it is left alone. */
export function StageOptionsForm({ stage, themes }: StageOptionsProps) {
  const { act, problem } = useAct();
  const set = (options: StageOptions) => act('stage:edit', { stageId: stage.id, options }, 'Saved');
  return (
    <>
      <Problem text={problem} />
      {stage.kind === 'write' && <Shows stage={stage} set={set} />}
      {stage.kind === 'group' && <WhoGroups stage={stage} set={set} />}
      {stage.kind === 'vote' && <Dots stage={stage} themes={themes} set={set} />}
    </>
  );
}

interface OptionProps {
  stage: RoomStage;
  set: (options: StageOptions) => Promise<boolean>;
}

function Shows({ stage, set }: OptionProps) {
  const [shown, want] = useWanted<Attribution>(stage.options.shows ?? 'nothing');
  return (
    <Choice<Attribution>
      legend="What a note says of its author, once notes are shown"
      hint="Usually nothing. People read this before they write. Once writing has begun, it can only be made more private."
      options={[
        { value: 'nothing', label: 'Nothing', hint: 'Nobody can see who wrote what.' },
        { value: 'group', label: 'The group', hint: 'Only where the group is not too small.' },
        { value: 'name', label: 'The name', hint: 'Everyone sees who wrote what.' },
      ]}
      value={shown}
      onChange={(shows) => want(shows, set({ shows }))}
    />
  );
}

function WhoGroups({ stage, set }: OptionProps) {
  const [shown, want] = useWanted(stage.options.whoGroups ?? 'auto');
  return (
    <Choice
      legend="Who sorts the notes"
      options={[
        {
          value: 'auto' as const,
          label: 'It depends on how many are here',
          hint: `Everyone with up to ${limits.everyoneGroupsUpTo} people, facilitators with more. This is usual.`,
        },
        { value: 'everyone' as const, label: 'Everyone' },
        { value: 'facilitators' as const, label: 'Facilitators only' },
      ]}
      value={shown}
      onChange={(whoGroups) => want(whoGroups, set({ whoGroups }))}
    />
  );
}

const most = 10;

function Dots({ stage, themes, set }: OptionProps & { themes: number }) {
  const [{ dots = null, perTheme = null }, want] = useWanted<Pick<StageOptions, 'dots' | 'perTheme'>>(
    stage.options,
  );
  const many = dotsFor({ dots, perTheme }, limits.themes);
  const few = dotsFor({ dots, perTheme }, 1);
  const now = dotsFor({ dots, perTheme }, themes);
  const choose = (change: Pick<StageOptions, 'dots' | 'perTheme'>) =>
    want({ dots, perTheme, ...change }, set(change));
  const same = many.dots === few.dots && many.perTheme === few.perTheme;
  return (
    <>
      <p>
        {same
          ? `${countText(many.dots, 'dot')} each, at most ${many.perTheme} on a theme.`
          : `${countText(many.dots, 'dot')} each, at most ${many.perTheme} on a theme; ${few.dots} and ${few.perTheme} with four themes or fewer.`}
        {themes > 0 &&
          ` With the ${countText(themes, 'theme')} there are now: ${now.dots} and ${now.perTheme}.`}
        {stage.status === 'open' && ' A change counts the next time that voting opens.'}
      </p>
      <Picker
        label="Dots for each person"
        value={String(dots ?? '')}
        empty="By the number of themes (5, or 3 with four or fewer)"
        options={numbers()}
        onChange={(value) => choose({ dots: value === '' ? null : Number(value) })}
      />
      <Picker
        label="At most on one theme"
        value={String(perTheme ?? '')}
        empty="By the number of themes (2, or 1 with four or fewer)"
        options={numbers()}
        onChange={(value) => choose({ perTheme: value === '' ? null : Number(value) })}
      />
    </>
  );
}

function numbers() {
  return Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));
}
