/** The pictures that come with the program, by name. The client draws them. */
export const pictureNames = [
  'welcome',
  'write',
  'read',
  'group',
  'break',
  'vote',
  'decide',
  'actions',
  'close',
  'talk',
  'ward',
  'home',
  'phone',
  'time',
  'people',
  'heart',
] as const;

export type PictureName = (typeof pictureNames)[number];

/** A picture beside a prompt, with what it shows in words. */
export interface Picture {
  /** One of `pictureNames`, or `upload:ID` for one that a facilitator brought. */
  name: string;
  /** What it shows; empty where it only decorates. */
  text: string;
}

/** What the name of an uploaded picture looks like. */
export const uploadedPicturePattern = /^upload:[A-Za-z0-9_-]{22}$/;

/** Says whether a picture comes with the program. */
export function isBuiltInPicture(name: string): name is PictureName {
  return pictureNames.some((known) => known === name);
}

/** The id of an uploaded picture; undefined for one that comes with the program. */
export function uploadedPictureId(name: string): string | undefined {
  return uploadedPicturePattern.test(name) ? name.slice('upload:'.length) : undefined;
}
