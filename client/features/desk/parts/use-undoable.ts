import { useState } from 'react';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import { useSend } from '../../../state/commands.ts';
import { useOwnLine } from '../../../state/workshop-provider.tsx';
import { refusal } from '../../../text/refusals.ts';
import { useText } from '../../../text/use-text.ts';
import { announce } from '../../../ui/status/status.tsx';

/** A command that takes another one back. */
export interface Reverse<N extends CommandName = CommandName> {
  name: N;
  body: CommandBody<N>;
}

interface Undoable {
  /**
   * Sends a command; says `said` once it is stored. Without `reverse` it is taken back by `undo`, which the server
   * knows how to do for changes of the board, of the agenda's minutes and of the lists of rules and groups.
   */
  act: <N extends CommandName, R extends CommandName>(
    name: N,
    body: CommandBody<N>,
    said: string,
    reverse?: Reverse<R>,
  ) => Promise<boolean>;
  /** What was done last and can be taken back, in words. */
  last: string | undefined;
  undo: () => Promise<boolean>;
  busy: boolean;
  problem: string | undefined;
}

/** Commands of one part of the desk, the last of which can be taken back. */
export function useUndoable(): Undoable {
  const t = useText();
  const send = useSend();
  const { outbox } = useOwnLine();
  const [done, setDone] = useState<{ said: string; undo: () => ReturnType<typeof send> }>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const settle = async (answer: ReturnType<typeof send>): Promise<boolean> => {
    setProblem(undefined);
    setBusy(true);
    const reply = await answer;
    setBusy(false);
    if (reply.ok) return true;
    const text = refusal(t, reply.code, reply.detail);
    setProblem(text);
    announce(text, true);
    return false;
  };
  return {
    async act(name, body, said, reverse) {
      const answer = send(name, body);
      const commandId = outbox.pending.get().at(-1)?.id ?? '';
      if (!(await settle(answer))) return false;
      announce(said);
      setDone({
        said,
        undo: () => (reverse ? send(reverse.name, reverse.body) : send('undo', { commandId })),
      });
      return true;
    },
    last: done?.said,
    async undo() {
      if (!done) return false;
      const fine = await settle(done.undo());
      setDone(undefined);
      return fine;
    },
    busy,
    problem,
  };
}
