import { useState } from 'react';
import { limits } from '#shared/domain/limits.ts';
import type { Reply } from '#shared/protocol/events.ts';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import { useSend } from '../state/commands.ts';
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
 * What a person does on the board: sends it, says it, and remembers what can be undone. `onDone` is called when the
 * board has what was done.
 */
export function useDoing(onDone: () => void) {
  const t = useText();
  const send = useSend();
  const { outbox } = useOwnLine();
  const [done, setDone] = useState<readonly Done[]>([]);
  const [problem, setProblem] = useState<string>();

  return {
    /** What can be undone next. */
    last: done.at(-1),
    problem,
    forgetProblem: () => setProblem(undefined),
    /** Sends a command; `said` is said when it is stored. Resolves to whether it was. */
    act: async <N extends CommandName>(name: N, body: CommandBody<N>, said: string): Promise<boolean> => {
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
    },
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

export type Doing = ReturnType<typeof useDoing>;

function undoText(t: Translate, reply: Extract<Reply, { ok: false }>): string {
  if (reply.code === 'conflict') return t('board.undo.conflict');
  return refusal(t, reply.code, reply.detail);
}
