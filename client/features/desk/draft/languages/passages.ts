import type { RoomAbout, RoomStage } from '#shared/document/room.ts';
import type { CommandBody } from '#shared/protocol/registry.ts';

/** A piece of the workshop's own words beside what it says in another language; empty where that is missing. */
export interface Passage<Key> {
  key: Key;
  original: string;
  translated: string;
}

/** What a workshop says of itself in single pieces. */
export type AboutKey = Exclude<keyof CommandBody<'workshop:translate'>, 'language' | 'rules' | 'groups'>;
/** The pieces of a stage. */
export type StageKey = Exclude<keyof CommandBody<'stage:translate'>, 'language' | 'stageId'>;

/** What the workshop says of itself, piece by piece. What it does not say at all needs no other language. */
export function aboutPassages(about: RoomAbout, language: string): Passage<AboutKey>[] {
  const version = about.versions[language] ?? {};
  const originals: Record<AboutKey, string> = {
    title: about.title,
    aim: about.aim,
    promise: about.promise,
    influence: about.influence,
    supportPlace: about.support.place,
    hearWay: about.hearBack.way,
  };
  return said<AboutKey>(originals, version);
}

/** The ground rules; the key is the place in the list. */
export function rulePassages(about: RoomAbout, language: string): Passage<number>[] {
  const rules = about.versions[language]?.rules ?? [];
  return about.rules.map((original, key) => ({ key, original, translated: rules[key] ?? '' }));
}

/** The labels of the groups; the key is the group's id. */
export function groupPassages(about: RoomAbout, language: string): Passage<string>[] {
  const groups = about.versions[language]?.groups ?? [];
  return about.groups.map(({ id, label }) => ({
    key: id,
    original: label,
    translated: groups.find((group) => group.id === id)?.label ?? '',
  }));
}

/** The words of a stage. */
export function stagePassages(stage: RoomStage, language: string): Passage<StageKey>[] {
  const { title, prompt, short, picture } = stage;
  const originals = { title, prompt, short, pictureText: picture?.text ?? '' };
  return said<StageKey>(originals, stage.versions[language] ?? {});
}

/** How many pieces have no words in the language yet. */
export function missingIn(passages: readonly Passage<unknown>[]): number {
  return passages.filter((passage) => passage.translated === '').length;
}

/** How many pieces of the whole workshop have no words in a language yet. */
export function allMissing(about: RoomAbout, stages: readonly RoomStage[], language: string): number {
  return missingIn([
    ...aboutPassages(about, language),
    ...rulePassages(about, language),
    ...groupPassages(about, language),
    ...stages.flatMap((stage) => stagePassages(stage, language)),
  ]);
}

function said<Key extends string>(
  originals: Readonly<Record<Key, string>>,
  version: Readonly<Partial<Record<Key, string | undefined>>>,
): Passage<Key>[] {
  return (Object.keys(originals) as Key[])
    .filter((key) => originals[key] !== '')
    .map((key) => ({ key, original: originals[key], translated: version[key] ?? '' }));
}
