import { Refusal } from '#shared/domain/errors.ts';
import type { Id } from '#shared/domain/ids.ts';
import { limits } from '#shared/domain/limits.ts';
import { movedNotes, notesInTheme } from '#shared/domain/note.ts';
import { isThemeDecidedOn, orderedThemes, renumberedThemes, type Theme } from '#shared/domain/theme.ts';
import type { StateView } from '#shared/domain/state.ts';
import type { Draft, HandlersOf } from './handler.ts';
import { shownOf } from './note.ts';

/** Themes: made, named, merged, ordered and dissolved by those who may group. */
export const themeHandlers: HandlersOf<
  'theme:add' | 'theme:rename' | 'theme:merge' | 'theme:order' | 'theme:dissolve'
> = {
  'theme:add'(context, body) {
    context.require('theme:add');
    const { draft } = context;
    if (draft.get('themes', body.themeId)) throw new Refusal('id-reused');
    const themes = orderedThemes(draft);
    if (themes.length >= limits.themes) throw new Refusal('limit-reached');
    const notes = shownOf(draft, body.noteIds ?? []);
    context.auditSubject(body.themeId);
    const position = (themes.at(-1)?.position ?? -1) + 1;
    draft.put('themes', { id: body.themeId, title: body.title, summary: '', position, version: 1 });
    for (const note of movedNotes(draft, notes, body.themeId)) draft.put('notes', note);
  },

  'theme:rename'(context, body) {
    context.require('theme:rename');
    const theme = existing(context.draft, body.themeId);
    if (theme.version !== body.version) throw new Refusal('conflict');
    context.auditSubject(theme.id);
    context.draft.put('themes', {
      ...theme,
      title: body.title,
      summary: body.summary ?? theme.summary,
      version: theme.version + 1,
    });
  },

  'theme:merge'(context, body) {
    context.require('theme:merge');
    if (body.themeId === body.intoThemeId) throw new Refusal('invalid');
    const theme = existing(context.draft, body.themeId);
    const into = existing(context.draft, body.intoThemeId);
    context.auditSubject(theme.id);
    dissolve(context.draft, theme, into.id);
  },

  'theme:order'(context, body) {
    context.require('theme:order');
    const theme = existing(context.draft, body.themeId);
    context.auditSubject(theme.id);
    const others = orderedThemes(context.draft).filter((other) => other.id !== theme.id);
    const order = others.toSpliced(Math.min(body.position, others.length), 0, theme);
    for (const moved of renumberedThemes(order)) context.draft.put('themes', moved);
  },

  'theme:dissolve'(context, body) {
    context.require('theme:dissolve');
    const theme = existing(context.draft, body.themeId);
    context.auditSubject(theme.id);
    dissolve(context.draft, theme, null);
  },
};

/** Hidden notes go along: if they are shown again, they stand where the others went. */
function dissolve(draft: Draft, theme: Theme, intoThemeId: Id | null): void {
  if (isThemeDecidedOn(draft, theme.id)) throw new Refusal('conflict');
  const notes = notesInTheme(draft, theme.id);
  for (const note of movedNotes(draft, notes, intoThemeId)) draft.put('notes', note);
  draft.remove('themes', theme.id);
}

function existing(state: StateView, themeId: Id): Theme {
  const theme = state.get('themes', themeId);
  if (!theme) throw new Refusal('not-found');
  return theme;
}
