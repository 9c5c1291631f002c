import { useState } from 'react';
import type { BoardTheme } from '#shared/document/board.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import { useSend } from '../state/commands.ts';
import { newId } from '../state/new-id.ts';
import { useOwnLine } from '../state/workshop-provider.tsx';
import { refusal } from '../text/refusals.ts';
import { useText, type Translate } from '../text/use-text.ts';
import { announce } from '../ui/status/status.tsx';

/** What the person did last, in words, and the command that can be undone. */
interface Done {
  commandId: string;
  said: string;
}

/**
 * One's own grouping: every gesture as a function that sends, announces, and remembers what can be undone. `onDone` is
 * called when the board has what was done.
 */
export function useGrouping(onDone: () => void) {
  const t = useText();
  const send = useSend();
  const { outbox } = useOwnLine();
  const [done, setDone] = useState<readonly Done[]>([]);
  const [problem, setProblem] = useState<string>();

  const act = async <N extends CommandName>(
    name: N,
    body: CommandBody<N>,
    said: string,
  ): Promise<boolean> => {
    setProblem(undefined);
    const answer = send(name, body);
    const commandId = outbox.pending.get().at(-1)?.id;
    const reply = await answer;
    if (!reply.ok) {
      const text = refusal(t, reply.code, reply.detail);
      setProblem(text);
      announce(text, true);
      return false;
    }
    announce(said);
    onDone();
    if (commandId !== undefined)
      setDone((before) => [...before, { commandId, said }].slice(-limits.undoSteps));
    return true;
  };

  return {
    last: done.at(-1),
    problem,
    forgetProblem: () => setProblem(undefined),
    /** Before a note of the theme, or at its end. */
    move: (noteIds: string[], theme: { id: string; title: string } | null, before?: string) =>
      act(
        'note:move',
        { noteIds, themeId: theme?.id ?? null, ...(before !== undefined && { before }) },
        theme
          ? t('board.said.moved', { count: noteIds.length, title: theme.title })
          : t('board.said.moved-out', { count: noteIds.length }),
      ),
    /** Within its theme: `place` is what it becomes, from 1. */
    step: (noteId: string, theme: { id: string; title: string }, before: string | null, place: number) =>
      act(
        'note:move',
        { noteIds: [noteId], themeId: theme.id, ...(before !== null && { before }) },
        t('board.said.stepped', { place, title: theme.title }),
      ),
    add: (title: string, noteIds: string[]) =>
      act(
        'theme:add',
        { themeId: newId(), title, noteIds },
        t('board.said.made', { count: noteIds.length, title }),
      ),
    rename: (theme: BoardTheme, title: string, summary: string) =>
      act(
        'theme:rename',
        { themeId: theme.id, title, summary, version: theme.version },
        t('board.said.renamed', { title }),
      ),
    merge: (theme: BoardTheme, into: BoardTheme) =>
      act(
        'theme:merge',
        { themeId: theme.id, intoThemeId: into.id },
        t('board.said.merged', { title: theme.title, into: into.title }),
      ),
    order: (theme: BoardTheme, position: number) =>
      act(
        'theme:order',
        { themeId: theme.id, position },
        t('board.said.ordered', { title: theme.title, place: position + 1 }),
      ),
    dissolve: (theme: BoardTheme) =>
      act('theme:dissolve', { themeId: theme.id }, t('board.said.dissolved', { title: theme.title })),
    async undo(): Promise<void> {
      const last = done.at(-1);
      if (!last) return;
      setProblem(undefined);
      const reply = await send('undo', { commandId: last.commandId });
      setDone((before) => before.filter((entry) => entry.commandId !== last.commandId));
      const text = reply.ok ? t('board.said.undone', { said: last.said }) : undoText(t, reply);
      if (reply.ok) onDone();
      else setProblem(text);
      announce(text, !reply.ok);
    },
  };
}

export type Grouping = ReturnType<typeof useGrouping>;

function undoText(t: Translate, reply: Extract<Reply, { ok: false }>): string {
  if (reply.code === 'conflict') return t('board.undo.conflict');
  return refusal(t, reply.code, reply.detail);
}
