import type { RoomStage } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { useText } from '../../../text/use-text.ts';
import { Problem } from '../parts/problem.tsx';
import { SavedField } from '../parts/saved-field.tsx';
import { useAct } from '../parts/use-act.ts';
import styles from './agenda.module.css';
import { StagePicture } from './picture/stage-picture.tsx';
import { StageOptionsForm } from './stage-options.tsx';
import { countWords } from './words.ts';

/** What a short version should not go beyond. More is said, never refused. */
const mostWords = 12;

/** Title, words, minutes and options of one stage. Each field saves by itself. */
export function StageForm({ stage, themes }: { stage: RoomStage; themes: number }) {
  const t = useText();
  const { act, problem } = useAct();
  const stageId = stage.id;
  return (
    <div className={styles['form']}>
      <Problem text={problem} />
      <SavedField
        label={t('setup.stage.title')}
        value={stage.title}
        lang={stage.language}
        onSave={(title) => act('stage:edit', { stageId, title })}
        maxLength={limits.title}
        required={t('setup.stage.title.missing')}
      />
      <SavedField
        area
        label={t('setup.stage.prompt')}
        value={stage.prompt}
        lang={stage.language}
        onSave={(prompt) => act('stage:edit', { stageId, prompt })}
        maxLength={limits.paragraph}
      />
      <SavedField
        area="sentence"
        label={t('setup.stage.short')}
        hint={(text) =>
          t(countWords(text) > mostWords ? 'setup.stage.short.long' : 'setup.stage.short.hint', {
            words: countWords(text),
            most: mostWords,
          })
        }
        value={stage.short}
        lang={stage.language}
        onSave={(short) => act('stage:edit', { stageId, short })}
        maxLength={limits.short}
      />
      <StagePicture stage={stage} />
      <SavedField
        label={t('setup.stage.minutes')}
        hint={t('setup.stage.minutes.hint')}
        value={String(stage.minutes)}
        inputMode="numeric"
        maxLength={3}
        check={(minutes) =>
          isWhole(minutes, limits.minutesPerStage)
            ? undefined
            : t('setup.number.wrong', { most: limits.minutesPerStage })
        }
        onSave={(minutes) => act('stage:edit', { stageId, minutes: Number(minutes) })}
      />
      <StageOptionsForm stage={stage} themes={themes} />
    </div>
  );
}

function isWhole(text: string, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= most;
}
