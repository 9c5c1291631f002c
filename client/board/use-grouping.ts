import { useState } from 'react';
import type { BoardTheme } from '#shared/document/board.ts';
import { limits } from '#shared/domain/limits.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import { useSend } from '../state/commands.ts';
import { newId } from '../state/new-id.ts';
import { useOwnLine } from '../state/workshop-provider.tsx';
import { countText } from '../text/count.ts';
import { refusalText } from '../text/refusals.ts';
import { announce } from '../ui/status/status.tsx';

/** What the person did last, in words, and the command that can be undone. */
interface Done {
  commandId: string;
  said: string;
}

/** One's own grouping: every gesture as a function that sends, announces, and remembers what can be undone. */
export function useGrouping() {
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
      const text = refusalText(reply.code, reply.detail);
      setProblem(text);
      announce(text, true);
      return false;
    }
    announce(said);
    if (commandId !== undefined)
      setDone((before) => [...before, { commandId, said }].slice(-limits.undoSteps));
    return true;
  };

  return {
    last: done.at(-1),
    problem,
    forgetProblem: () => setProblem(undefined),
    move: (noteIds: string[], theme: { id: string; title: string } | null) =>
      act(
        'note:move',
        { noteIds, themeId: theme?.id ?? null },
        `${countText(noteIds.length, 'note')} moved ${theme ? `to ${theme.title}` : 'out of the themes'}.`,
      ),
    add: (title: string, noteIds: string[]) =>
      act(
        'theme:add',
        { themeId: newId(), title, noteIds },
        noteIds.length === 0
          ? `Theme ${title} made.`
          : `Theme ${title} made with ${countText(noteIds.length, 'note')}.`,
      ),
    rename: (theme: BoardTheme, title: string, summary: string) =>
      act(
        'theme:rename',
        { themeId: theme.id, title, summary, version: theme.version },
        `Theme is now called ${title}.`,
      ),
    merge: (theme: BoardTheme, into: BoardTheme) =>
      act(
        'theme:merge',
        { themeId: theme.id, intoThemeId: into.id },
        `${theme.title} is now part of ${into.title}.`,
      ),
    order: (theme: BoardTheme, position: number) =>
      act('theme:order', { themeId: theme.id, position }, `${theme.title} is now number ${position + 1}.`),
    dissolve: (theme: BoardTheme) =>
      act(
        'theme:dissolve',
        { themeId: theme.id },
        `Theme ${theme.title} is gone. Its notes are not in a theme.`,
      ),
    async undo(): Promise<void> {
      const last = done.at(-1);
      if (!last) return;
      setProblem(undefined);
      const reply = await send('undo', { commandId: last.commandId });
      setDone((before) => before.filter((entry) => entry.commandId !== last.commandId));
      const text = reply.ok ? `Undone: ${last.said}` : undoText(reply);
      if (!reply.ok) setProblem(text);
      announce(text, !reply.ok);
    },
  };
}

export type Grouping = ReturnType<typeof useGrouping>;

function undoText(reply: Extract<Reply, { ok: false }>): string {
  if (reply.code === 'conflict')
    return 'This cannot be undone: someone changed it after you. You can change it by hand.';
  return refusalText(reply.code, reply.detail);
}
