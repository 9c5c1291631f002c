import type { RoomStage } from '#shared/document/room.ts';
import { dotsFor, fewThemes } from '#shared/domain/dots.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Attribution, StageOptions } from '#shared/domain/stage.ts';
import { useText } from '../../../text/use-text.ts';
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
  const t = useText();
  const { act, problem } = useAct();
  const set = (options: StageOptions) => act('stage:edit', { stageId: stage.id, options }, t('setup.saved'));
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
  const t = useText();
  const [shown, want] = useWanted<Attribution>(stage.options.shows ?? 'nothing');
  return (
    <Choice<Attribution>
      legend={t('setup.shows')}
      hint={t('setup.shows.hint')}
      options={[
        { value: 'nothing', label: t('setup.shows.nothing'), hint: t('setup.shows.nothing.hint') },
        { value: 'group', label: t('setup.shows.group'), hint: t('setup.shows.group.hint') },
        { value: 'name', label: t('setup.shows.name'), hint: t('setup.shows.name.hint') },
      ]}
      value={shown}
      onChange={(shows) => want(shows, set({ shows }))}
    />
  );
}

function WhoGroups({ stage, set }: OptionProps) {
  const t = useText();
  const [shown, want] = useWanted(stage.options.whoGroups ?? 'auto');
  return (
    <Choice
      legend={t('setup.sorts')}
      options={[
        {
          value: 'auto' as const,
          label: t('setup.sorts.auto'),
          hint: t('setup.sorts.auto.hint', { most: limits.everyoneGroupsUpTo }),
        },
        { value: 'everyone' as const, label: t('setup.sorts.everyone') },
        { value: 'facilitators' as const, label: t('setup.sorts.facilitators') },
      ]}
      value={shown}
      onChange={(whoGroups) => want(whoGroups, set({ whoGroups }))}
    />
  );
}

const most = 10;

function Dots({ stage, themes, set }: OptionProps & { themes: number }) {
  const t = useText();
  const [{ dots = null, perTheme = null }, want] = useWanted<Pick<StageOptions, 'dots' | 'perTheme'>>(
    stage.options,
  );
  const many = dotsFor({ dots, perTheme }, limits.themes);
  const few = dotsFor({ dots, perTheme }, fewThemes);
  const now = dotsFor({ dots, perTheme }, themes);
  const choose = (change: Pick<StageOptions, 'dots' | 'perTheme'>) =>
    want({ dots, perTheme, ...change }, set(change));
  const same = many.dots === few.dots && many.perTheme === few.perTheme;
  return (
    <>
      <p>
        {same
          ? t('setup.dots.each', { dots: many.dots, perTheme: many.perTheme })
          : t('setup.dots.each.few', {
              dots: many.dots,
              perTheme: many.perTheme,
              fewDots: few.dots,
              fewPerTheme: few.perTheme,
            })}{' '}
        {themes > 0 && t('setup.dots.now', { themes, dots: now.dots, perTheme: now.perTheme })}{' '}
        {stage.status === 'open' && t('setup.dots.next-time')}
      </p>
      <Picker
        label={t('setup.dots')}
        value={String(dots ?? '')}
        empty={t('setup.dots.auto')}
        options={numbers()}
        onChange={(value) => choose({ dots: value === '' ? null : Number(value) })}
      />
      <Picker
        label={t('setup.dots.per-theme')}
        value={String(perTheme ?? '')}
        empty={t('setup.dots.per-theme.auto')}
        options={numbers()}
        onChange={(value) => choose({ perTheme: value === '' ? null : Number(value) })}
      />
    </>
  );
}

function numbers() {
  return Array.from({ length: most }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));
}
