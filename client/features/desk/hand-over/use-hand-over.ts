import { useCallback, useEffect, useState } from 'react';
import type { RestAnswers } from '#shared/protocol/rest.ts';
import { post, type RestRefusal } from '../../../connection/rest.ts';

type Made = RestAnswers['/api/hand-over'];
type Used = RestAnswers['/api/hand-over/look']['used'][number];

interface HandOverState {
  /** The code that can be scanned now; null once it was used, ended or is over; undefined until it is there. */
  code: Made | null | undefined;
  /** Devices that came by a code and are still signed in. */
  used: readonly Used[];
  refusal: RestRefusal | undefined;
  /** Ends a code, or signs out the device that came by it; resolves with whether it did. */
  end: (id: string) => Promise<boolean>;
}

const lookEveryMs = 3_000;

/** A code for this desk, made as soon as this is on the page, and what becomes of it. */
export function useHandOver(as: string, workshopId: string): HandOverState {
  const [code, setCode] = useState<Made | null>();
  const [used, setUsed] = useState<readonly Used[]>([]);
  const [refusal, setRefusal] = useState<RestRefusal>();

  useEffect(() => {
    let wanted = true;
    const look = async (made: Made) => {
      const answer = await post('/api/hand-over/look', { as, workshopId });
      if (!wanted || !answer.ok) return;
      setUsed(answer.used.toSorted((one, other) => other.at - one.at));
      if (answer.waiting !== made.id) setCode(null);
    };
    let timer: ReturnType<typeof setInterval> | undefined;
    // A moment later: what is drawn and thrown away at once makes no code.
    const begin = setTimeout(() => {
      void post('/api/hand-over', { as, workshopId }).then((answer) => {
        if (!wanted) return;
        setRefusal(answer.ok ? undefined : answer);
        setCode(answer.ok ? answer : null);
        if (!answer.ok) return;
        void look(answer);
        timer = setInterval(() => void look(answer), lookEveryMs);
      });
    });
    return () => {
      wanted = false;
      clearTimeout(begin);
      clearInterval(timer);
    };
  }, [as, workshopId]);

  const end = useCallback(
    async (id: string) => {
      const answer = await post('/api/hand-over/end', { as, workshopId, id });
      // What is not there any more has ended.
      if (!answer.ok && answer.code !== 'not-found') {
        setRefusal(answer);
        return false;
      }
      setRefusal(undefined);
      setUsed((before) => before.filter((one) => one.id !== id));
      setCode((before) => (before?.id === id ? null : before));
      return true;
    },
    [as, workshopId],
  );
  return { code, used, refusal, end };
}
