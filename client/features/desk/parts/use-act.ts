import { useState } from 'react';
import type { CommandBody, CommandName } from '#shared/protocol/registry.ts';
import { useSend } from '../../../state/commands.ts';
import { refusal } from '../../../text/refusals.ts';
import { announce } from '../../../ui/status/status.tsx';
import { useText } from '../../../text/use-text.ts';

/** Sends a command; says `said` once it is stored. False when it was refused: `problem` then says why. */
export type Act = <N extends CommandName>(name: N, body: CommandBody<N>, said?: string) => Promise<boolean>;

/** Commands of one part of the desk, with what became of the last one. */
export function useAct(): { act: Act; busy: boolean; problem: string | undefined; forget: () => void } {
  const t = useText();
  const send = useSend();
  const [under, setUnder] = useState(0);
  const [problem, setProblem] = useState<string>();
  const act: Act = async (name, body, said) => {
    setProblem(undefined);
    setUnder((count) => count + 1);
    const reply = await send(name, body);
    setUnder((count) => count - 1);
    if (reply.ok) {
      if (said !== undefined) announce(said);
      return true;
    }
    const text = refusal(t, reply.code, reply.detail);
    setProblem(text);
    announce(text, true);
    return false;
  };
  return { act, busy: under > 0, problem, forget: () => setProblem(undefined) };
}
