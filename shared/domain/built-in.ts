import { stageDefaults } from './agenda.ts';
import { builtInUrdu } from './built-in-ur.ts';
import { builtInWelsh } from './built-in-cy.ts';
import type { Stage, StageKind } from './stage.ts';
import { changedVersion } from './version-changes.ts';
import type { StageVersion, WorkshopVersion } from './versions.ts';
import type { Group } from './workshop.ts';

/** All that comes with the program for a new workshop, in one language other than English. */
export interface BuiltInWords {
  stages: Readonly<Record<StageKind, Readonly<Required<StageVersion>>>>;
  /** In the order of the built-in ground rules. */
  rules: readonly string[];
  groups: readonly Group[];
}

const builtIn: Readonly<Record<string, BuiltInWords>> = { cy: builtInWelsh, ur: builtInUrdu };

/** The versions a new workshop starts with: nothing to do but to offer the language. */
export function builtInWorkshopVersions(): Record<string, WorkshopVersion> {
  return Object.fromEntries(
    Object.entries(builtIn).map(([language, { rules, groups }]) => [
      language,
      { rules: [...rules], groups: groups.map((group) => ({ ...group })) },
    ]),
  );
}

type StageWords = Pick<Stage, 'kind' | 'title' | 'prompt' | 'short' | 'picture'>;
const fields = ['title', 'prompt', 'short', 'pictureText'] as const;

/** The versions of those words of a stage that are built in. */
export function builtInStageVersions(stage: StageWords): Record<string, StageVersion> {
  const kept = fields.filter((field) => wordsOf(stage)[field] === wordsOf(defaultOf(stage))[field]);
  if (kept.length === 0) return {};
  const versions = Object.entries(builtIn).map(([language, { stages }]): [string, StageVersion] => [
    language,
    Object.fromEntries(kept.map((field) => [field, stages[stage.kind][field]])),
  ]);
  return Object.fromEntries(versions);
}

/**
 * The versions of a stage without built-in translations of words that are no longer the built-in ones: they would say
 * something else than the original. What people translated themselves stays.
 */
export function withoutOutdated(stage: Stage): Record<string, StageVersion> {
  const changed = fields.filter((field) => wordsOf(stage)[field] !== wordsOf(defaultOf(stage))[field]);
  const versions = Object.entries(stage.versions).map(([language, version]): [string, StageVersion] => {
    const translated = builtIn[language]?.stages[stage.kind];
    const outdated = changed.filter((field) => version[field] === translated?.[field]);
    return [language, changedVersion(version, Object.fromEntries(outdated.map((field) => [field, ''])))];
  });
  return Object.fromEntries(versions);
}

function defaultOf({ kind }: StageWords): StageWords {
  return { kind, ...stageDefaults[kind] };
}

function wordsOf({ title, prompt, short, picture }: StageWords): Required<StageVersion> {
  return { title, prompt, short, pictureText: picture?.text };
}
