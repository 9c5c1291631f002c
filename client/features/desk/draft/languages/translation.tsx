import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import { limits } from '#shared/domain/limits.ts';
import { ownName } from '../../../../text/languages.ts';
import { useText } from '../../../../text/use-text.ts';
import { Problem } from '../../parts/problem.tsx';
import { useAct } from '../../parts/use-act.ts';
import { useWanted } from '../../parts/use-wanted.ts';
import styles from './languages.module.css';
import { Pair } from './pair.tsx';
import {
  aboutPassages,
  groupPassages,
  missingIn,
  rulePassages,
  stagePassages,
  type AboutKey,
  type StageKey,
} from './passages.ts';
import { Section } from './section.tsx';

interface TranslationProps {
  about: RoomAbout;
  /** In the order of the agenda. */
  stages: readonly RoomStage[];
  language: string;
}

const aboutFields: Record<AboutKey, { maxLength: number; area: boolean }> = {
  title: { maxLength: limits.title, area: false },
  aim: { maxLength: limits.paragraph, area: true },
  promise: { maxLength: limits.paragraph, area: true },
  influence: { maxLength: limits.paragraph, area: true },
  supportPlace: { maxLength: limits.title, area: false },
  hearWay: { maxLength: limits.title, area: false },
};

const stageFields: Record<StageKey, { maxLength: number; area: boolean }> = {
  title: { maxLength: limits.title, area: false },
  prompt: { maxLength: limits.paragraph, area: true },
  short: { maxLength: limits.short, area: false },
  pictureText: { maxLength: limits.pictureText, area: false },
};

/** Everything a workshop says, beside what it says in one other language. */
export function Translation({ about, stages, language }: TranslationProps) {
  const t = useText();
  const { act, problem } = useAct();
  const passages = aboutPassages(about, language);
  return (
    <div className={styles['translation']}>
      <p className={styles['columns']} aria-hidden="true">
        <span>{ownName(about.language)}</span>
        <span>{ownName(language)}</span>
      </p>
      <Problem text={problem} />
      <Section title={t('setup.about')} missing={missingIn(passages)} open>
        {passages.map(({ key, original, translated }) => (
          <Pair
            key={key}
            label={t(`setup.translate.about.${key}`)}
            original={original}
            originalLanguage={about.language}
            translated={translated}
            language={language}
            {...aboutFields[key]}
            onSave={(text) => act('workshop:translate', { language, [key]: text })}
          />
        ))}
      </Section>
      <Rules about={about} language={language} />
      <Groups about={about} language={language} />
      {stages.map((stage, index) => (
        <Stage key={stage.id} stage={stage} place={index + 1} language={language} />
      ))}
    </div>
  );
}

interface PartProps {
  about: RoomAbout;
  language: string;
}

function Rules({ about, language }: PartProps) {
  const t = useText();
  const { act, problem } = useAct();
  const passages = rulePassages(about, language);
  // All of them go each time: a change that is still on its way must be in the next one.
  const [rules, want] = useWanted(passages.map((passage) => passage.translated));
  const save = (place: number, text: string) => {
    const next = about.rules.map((_, at) => (at === place ? text : (rules[at] ?? '')));
    const sending = act('workshop:translate', { language, rules: next });
    want(next, sending);
    return sending;
  };
  return (
    <Section title={t('setup.rules')} missing={missingIn(passages)}>
      <Problem text={problem} />
      {passages.map(({ key, original, translated }) => (
        <Pair
          key={key}
          label={t('setup.list.rule.item', { place: key + 1 })}
          original={original}
          originalLanguage={about.language}
          translated={translated}
          language={language}
          maxLength={limits.title}
          onSave={(text) => save(key, text)}
        />
      ))}
    </Section>
  );
}

function Groups({ about, language }: PartProps) {
  const t = useText();
  const { act, problem } = useAct();
  const passages = groupPassages(about, language);
  const [labels, want] = useWanted(passages.map(({ key, translated }) => ({ id: key, label: translated })));
  const save = (id: string, text: string) => {
    const next = labels.map((group) => (group.id === id ? { id, label: text } : group));
    const sending = act('workshop:translate', {
      language,
      groups: next.filter((group) => group.label !== ''),
    });
    want(next, sending);
    return sending;
  };
  return (
    <Section title={t('setup.groups')} missing={missingIn(passages)}>
      <Problem text={problem} />
      {passages.map(({ key, original, translated }, index) => (
        <Pair
          key={key}
          label={t('setup.list.group.item', { place: index + 1 })}
          original={original}
          originalLanguage={about.language}
          translated={translated}
          language={language}
          maxLength={limits.name}
          onSave={(text) => save(key, text)}
        />
      ))}
    </Section>
  );
}

function Stage({ stage, place, language }: { stage: RoomStage; place: number; language: string }) {
  const t = useText();
  const { act, problem } = useAct();
  const passages = stagePassages(stage, language);
  return (
    <Section title={t('setup.translate.stage', { place, title: stage.title })} missing={missingIn(passages)}>
      <Problem text={problem} />
      {passages.map(({ key, original, translated }) => (
        <Pair
          key={key}
          label={t(`setup.translate.stage.${key}`)}
          original={original}
          originalLanguage={stage.language}
          translated={translated}
          language={language}
          {...stageFields[key]}
          onSave={(text) => act('stage:translate', { stageId: stage.id, language, [key]: text })}
        />
      ))}
    </Section>
  );
}
