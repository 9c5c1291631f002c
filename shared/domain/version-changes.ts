import type { StageVersion, WorkshopVersion } from './versions.ts';
import type { Stage } from './stage.ts';
import type { Group, Workshop } from './workshop.ts';

/** A version with some fields changed. An empty field goes, so that the original shows through. */
export function changedVersion<Version extends object>(
  version: Version | undefined,
  changes: Version,
): Version {
  const fields = Object.entries({ ...version, ...changes });
  return Object.fromEntries(fields.filter(([, words]) => !isEmpty(words))) as Version;
}

/**
 * The versions in line with changed rules and groups: each rule's and label's translation goes where the words went. What
 * is new or says something else has no translation. Other fields keep theirs: it is for their translator to look again.
 */
export function versionsAfterEdit(
  before: Pick<Workshop, 'rules' | 'groups' | 'versions'>,
  after: Pick<Workshop, 'rules' | 'groups'>,
): Record<string, WorkshopVersion> {
  const realigned = Object.entries(before.versions).map(([language, version]): [string, WorkshopVersion] => [
    language,
    changedVersion(version, {
      rules: after.rules.map((rule) => version.rules?.[before.rules.indexOf(rule)] ?? ''),
      groups: version.groups?.filter(({ id }) => labelIn(after.groups, id) === labelIn(before.groups, id)),
    }),
  ]);
  return Object.fromEntries(realigned);
}

/**
 * A workshop with the rules and groups of an earlier time. What came back has the translations it had then; what was
 * there all along keeps those of now.
 */
export function withListsPutBack(
  workshop: Workshop,
  earlier: Pick<Workshop, 'rules' | 'groups' | 'versions'>,
): Workshop {
  const { rules, groups } = earlier;
  const kept = versionsAfterEdit(workshop, { rules, groups });
  const versions = Object.entries(kept).map(([language, version]): [string, WorkshopVersion] => {
    const then = earlier.versions[language];
    const known = new Set(version.groups?.map(({ id }) => id));
    const labels = then?.groups?.filter(({ id }) => !known.has(id)) ?? [];
    return [
      language,
      changedVersion(version, {
        rules: rules.map((_, place) => version.rules?.[place] || then?.rules?.[place] || ''),
        groups: [...(version.groups ?? []), ...labels],
      }),
    ];
  });
  return { ...workshop, rules, groups, versions: Object.fromEntries(versions) };
}

/** Whether two workshops have the same rules and groups, in the same order. */
export function haveSameLists(
  one: Pick<Workshop, 'rules' | 'groups'>,
  other: Pick<Workshop, 'rules' | 'groups'>,
): boolean {
  const lines = ({ rules, groups }: typeof one) =>
    JSON.stringify([rules, groups.map(({ id, label }) => [id, label])]);
  return lines(one) === lines(other);
}

/**
 * A workshop whose own language is another now: fields that have a version in it trade places with it. What has none is
 * taken to be in that language already.
 */
export function workshopInLanguage(workshop: Workshop, language: string): Workshop {
  const { versions, language: own, rules, groups } = workshop;
  const version = language === own ? undefined : versions[language];
  const labels = new Map(version?.groups?.map(({ id, label }) => [id, label]));
  return {
    ...workshop,
    ...chosen(workshop, version, ['title', 'aim', 'promise', 'influence', 'hearWay', 'supportPlace']),
    rules: rules.map((rule, place) => version?.rules?.[place] || rule),
    groups: groups.map(({ id, label }) => ({ id, label: labels.get(id) || label })),
    language,
    versions: traded(versions, own, language, version, {
      ...replaced(workshop, version, ['title', 'aim', 'promise', 'influence', 'hearWay', 'supportPlace']),
      rules: rules.map((rule, place) => (version?.rules?.[place] ? rule : '')),
      groups: groups.filter(({ id }) => labels.get(id)),
    }),
  };
}

/** A stage of a workshop whose own language is another now, as `workshopInLanguage`. */
export function stageInLanguage(stage: Stage, own: string, language: string): Stage {
  const version = language === own ? undefined : stage.versions[language];
  if (!version) return stage;
  const { picture } = stage;
  const pictureText = picture && version.pictureText;
  return {
    ...stage,
    ...chosen(stage, version, ['title', 'prompt', 'short']),
    picture: pictureText ? { name: picture.name, text: pictureText } : picture,
    versions: traded<StageVersion>(stage.versions, own, language, version, {
      ...replaced(stage, version, ['title', 'prompt', 'short']),
      pictureText: pictureText ? picture.text : '',
    }),
  };
}

/** The fields as they read in a version, where it has them. */
function chosen<Field extends string>(
  words: Readonly<Record<Field, string>>,
  version: { readonly [F in Field]?: string | undefined } | undefined,
  fields: readonly Field[],
): Record<Field, string> {
  const entries = fields.map((name) => [name, version?.[name] || words[name]]);
  return Object.fromEntries(entries) as Record<Field, string>;
}

/** The fields of which a version took the place. */
function replaced<Field extends string>(
  words: Readonly<Record<Field, string>>,
  version: { readonly [F in Field]?: string | undefined } | undefined,
  fields: readonly Field[],
): { [F in Field]?: string } {
  const entries = fields.filter((name) => version?.[name]).map((name) => [name, words[name]]);
  return Object.fromEntries(entries) as { [F in Field]?: string };
}

/** The versions without the one that became the original, and with what it took the place of. */
function traded<Version extends object>(
  versions: Readonly<Record<string, Version>>,
  own: string,
  language: string,
  version: Version | undefined,
  before: Version,
): Record<string, Version> {
  if (!version) return versions;
  const { [language]: _, ...others } = versions;
  return { ...others, [own]: changedVersion(others[own], before) };
}

function labelIn(groups: readonly Group[], id: string): string | undefined {
  return groups.find((group) => group.id === id)?.label;
}

function isEmpty(words: unknown): boolean {
  if (Array.isArray(words)) return words.every((word) => word === '');
  return words === undefined || words === '';
}
