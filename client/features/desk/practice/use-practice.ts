import { useEffect, useState } from 'react';
import { post } from '../../../connection/rest.ts';

const againMs = 3_000;

/** The workshop that is rehearsed at this desk; undefined at a desk in earnest, and until it is known. */
export function useRehearsed(as: string, workshopId: string): string | undefined {
  const [of, setOf] = useState<string>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const look = async () => {
      const answer = await post('/api/practice/look', { as, workshopId });
      if (!wanted) return;
      if (answer.ok) setOf(answer.of ?? undefined);
      // Nobody should take a rehearsal for the real thing because a request got lost.
      else timer = setTimeout(() => void look(), againMs);
    };
    void look();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [as, workshopId]);
  return of;
}
