import type { Group } from './workshop.ts';

/** What a workshop says of itself in another language. What is missing or empty is said in the workshop's own. */
export interface WorkshopVersion {
  title?: string | undefined;
  aim?: string | undefined;
  promise?: string | undefined;
  influence?: string | undefined;
  /** In the order of the workshop's rules; an empty one is missing. */
  rules?: string[] | undefined;
  /** Labels by the groups' ids. */
  groups?: Group[] | undefined;
  hearWay?: string | undefined;
  supportPlace?: string | undefined;
}

/** The words of a stage in another language. */
export interface StageVersion {
  title?: string | undefined;
  prompt?: string | undefined;
  short?: string | undefined;
  pictureText?: string | undefined;
}

/** Words with the language they are in, for `lang` and direction. */
export interface Worded {
  text: string;
  language: string;
}

/** Anything that carries what a workshop says of itself: `RoomAbout`, `ScreenNow`, what a join link shows. */
interface AboutSource {
  language: string;
  versions: Readonly<Record<string, WorkshopVersion>>;
  title: string;
  aim?: string;
  promise?: string;
  influence?: string;
  rules?: readonly string[];
  groups?: readonly Group[];
  hearBack?: { way: string };
  support?: { place: string };
}

/** What a workshop says of itself to a reader of one language. */
export interface AboutIn {
  title: Worded;
  aim: Worded;
  promise: Worded;
  influence: Worded;
  rules: Worded[];
  groups: (Worded & { id: string })[];
  hearWay: Worded;
  supportPlace: Worded;
}

/** Anything that carries the words of a stage: `RoomStage`. */
interface StageSource {
  language: string;
  versions: Readonly<Record<string, StageVersion>>;
  title: string;
  prompt: string;
  short: string;
  picture: { text: string } | null;
}

/** The words of a stage for a reader of one language. */
export interface StageIn {
  title: Worded;
  prompt: Worded;
  short: Worded;
  pictureText: Worded;
}

/**
 * What a workshop says of itself in a language, field by field: where there is no version, the workshop's own words with
 * the workshop's own language. A region or script that nobody wrote for falls back to its language.
 */
export function aboutIn(about: AboutSource, language: string): AboutIn {
  const version = versionFor(about, language);
  const pick = picker(about.language, version);
  const words = version?.words;
  return {
    title: pick(words?.title, about.title),
    aim: pick(words?.aim, about.aim),
    promise: pick(words?.promise, about.promise),
    influence: pick(words?.influence, about.influence),
    rules: (about.rules ?? []).map((rule, place) => pick(words?.rules?.[place], rule)),
    groups: (about.groups ?? []).map(({ id, label }) => ({
      id,
      ...pick(words?.groups?.find((group) => group.id === id)?.label, label),
    })),
    hearWay: pick(words?.hearWay, about.hearBack?.way),
    supportPlace: pick(words?.supportPlace, about.support?.place),
  };
}

/** The words of a stage in a language, field by field, as `aboutIn`. */
export function stageIn(stage: StageSource, language: string): StageIn {
  const version = versionFor(stage, language);
  const pick = picker(stage.language, version);
  const words = version?.words;
  return {
    title: pick(words?.title, stage.title),
    prompt: pick(words?.prompt, stage.prompt),
    short: pick(words?.short, stage.short),
    pictureText: pick(words?.pictureText, stage.picture?.text),
  };
}

/** Only the versions in languages that are offered. */
export function offeredVersions<Version>(
  versions: Readonly<Record<string, Version>>,
  languages: readonly string[],
): Record<string, Version> {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const version = Object.hasOwn(versions, language) ? versions[language] : undefined;
      return version === undefined ? [] : [[language, version]];
    }),
  );
}

function versionFor<Version>(
  { language: own, versions }: { language: string; versions: Readonly<Record<string, Version>> },
  wanted: string,
): { language: string; words: Version } | undefined {
  if (wanted === own) return undefined;
  for (const language of [wanted, wanted.split('-')[0] ?? '']) {
    const words = Object.hasOwn(versions, language) ? versions[language] : undefined;
    if (words !== undefined) return { language, words };
  }
  return undefined;
}

function picker(own: string, version: { language: string } | undefined) {
  return (translated: string | undefined, original: string | undefined): Worded =>
    version && translated !== undefined && translated !== ''
      ? { text: translated, language: version.language }
      : { text: original ?? '', language: own };
}
