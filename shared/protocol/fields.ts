import { z } from 'zod';
import { idPattern } from '#shared/domain/ids.ts';
import { languagePattern } from '#shared/domain/language.ts';
import { limits } from '#shared/domain/limits.ts';
import { consents } from '#shared/domain/participant.ts';
import { pictureNames, uploadedPicturePattern } from '#shared/domain/pictures.ts';

/** Control characters but line break and tab, and what turns the direction of reading: nobody sees them. */
// oxlint-disable-next-line no-control-regex
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g;

/** Blanks, and what fonts draw nothing for: joiners and fillers have a meaning beside letters only. U+2800 is an empty pattern of Braille. */
const nothingToSee = /^[\s\u2800\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * What is written, without what is not seen (decision 044). Half a surrogate pair is no character and becomes U+FFFD. Where
 * nothing can be seen, nothing was written.
 */
function text(longest: number) {
  return z
    .string()
    .max(longest)
    .overwrite((value) => {
      const seen = value.toWellFormed().replaceAll(unseen, '');
      return nothingToSee.test(seen) ? '' : seen;
    });
}

/** A day that the calendar has, YYYY-MM-DD. */
const date = z.iso.date();

/** Milliseconds since 1970, as far as calendars go: what is later than this is no date to a browser. */
const moment = z.int().min(0).max(8_640_000_000_000_000);

/** Fields that many commands share. */
export const field = {
  id: z.string().regex(idPattern),
  /** A group's id: built in, or one that a facilitator added. */
  groupId: z.string().regex(/^[A-Za-z0-9_-]{1,22}$/),
  name: text(limits.name).trim().min(1),
  title: text(limits.title).trim().min(1),
  paragraph: text(limits.paragraph).trim(),
  address: text(limits.address).trim(),
  optionalTitle: text(limits.title).trim(),
  optionalName: text(limits.name).trim(),
  short: text(limits.short).trim(),
  noteText: text(limits.noteText).trim().min(1),
  language: z.string().max(limits.languageTag).regex(languagePattern),
  picture: z
    .strictObject({
      name: z.union([z.enum(pictureNames), z.string().regex(uploadedPicturePattern)]),
      text: text(limits.pictureText).trim(),
    })
    .nullable(),
  pictureText: text(limits.pictureText).trim(),
  consent: z.enum(consents).nullable(),
  date,
  moment,
  optionalDate: z.union([z.literal(''), date]),
  /** The person without a device whom a facilitator or scribe acts for. */
  for: z.string().regex(idPattern).optional(),
  version: z.int().min(0),
};
