import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Note } from '#shared/domain/note.ts';
import type { StateView } from '#shared/domain/state.ts';
import { translationsOf, type Translation } from '#shared/domain/translation.ts';
import type { HandlerContext, HandlersOf } from './handler.ts';
import { mayActFor } from './subject.ts';

/**
 * Translations beside revealed notes. Nothing here names a note or a translation to the audit: beside the actor it
 * would say whose note it is.
 */
export const translationHandlers: HandlersOf<'translation:add' | 'translation:edit' | 'translation:remove'> =
  {
    'translation:add'(context, { translationId, noteId, language, text }) {
      const { draft } = context;
      // A note that is not revealed and none at all have the same answer, whoever asks.
      const note = shown(draft, noteId);
      const translator = translatorOf(context, note);
      context.require('translation:add', translator !== undefined);
      if (!note) throw new Refusal('not-found');
      if (!translator) throw new Refusal('forbidden');
      if (draft.get('translations', translationId)) throw new Refusal('id-reused');
      if (language === note.language) throw new Refusal('invalid');
      const present = translationsOf(draft, noteId);
      if (present.some((one) => one.language === language && one.by === translator.by)) {
        throw new Refusal('conflict');
      }
      if (present.length >= limits.translationsPerNote) throw new Refusal('limit-reached');
      draft.put('translations', {
        id: translationId,
        noteId,
        ...translator,
        language,
        text,
        onWall: translator.by === 'facilitator',
        version: 1,
      });
    },

    'translation:edit'(context, { translationId, text, version }) {
      const { draft } = context;
      const translation = draft.get('translations', translationId);
      context.require('translation:edit', translation === undefined || isOwn(context, translation));
      if (!translation || !shown(draft, translation.noteId)) throw new Refusal('not-found');
      if (translation.version !== version) throw new Refusal('conflict');
      draft.put('translations', {
        ...translation,
        text,
        onWall: translation.by === 'facilitator',
        version: version + 1,
      });
    },

    'translation:remove'(context, { translationId }) {
      const { draft } = context;
      const translation = draft.get('translations', translationId);
      const mine = translation === undefined || context.role === 'facilitator' || isOwn(context, translation);
      context.require('translation:remove', mine);
      if (!translation) throw new Refusal('not-found');
      draft.remove('translations', translationId);
      context.erases();
    },
  };

function shown(state: StateView, noteId: Id): Note | undefined {
  const note = state.get('notes', noteId);
  return note?.status === 'shown' ? note : undefined;
}

/**
 * As whom the actor translates a note: a facilitator and a supporter any, everybody else their own, and a scribe that of
 * a person without a device, in the author's name. Undefined for a note that is not theirs.
 */
function translatorOf(
  context: HandlerContext,
  note: Note | undefined,
): Pick<Translation, 'by' | 'authorId'> | undefined {
  const { person, role } = context;
  if (role === 'facilitator') return { by: 'facilitator', authorId: null };
  if (role === 'supporter' && person) return { by: 'supporter', authorId: person.id };
  return note && mayActFor(context, note.authorId) ? { by: 'author', authorId: note.authorId } : undefined;
}

/** Facilitators share what they translate; anybody else has their own. */
function isOwn(context: HandlerContext, { authorId }: Translation): boolean {
  if (authorId === null) return context.role === 'facilitator';
  if (context.role === 'facilitator') return false;
  return mayActFor(context, authorId);
}
