import { useEffect, useState } from 'react';
import type { ServerState } from '#shared/protocol/rest.ts';
import { get } from '../../../connection/rest.ts';

/** Whether phones can reach this server, and how to mend it; undefined until known. */
export function useServerState(): ServerState | undefined {
  const [state, setState] = useState<ServerState>();
  useEffect(() => {
    let wanted = true;
    void get<ServerState>('/api/state').then((answer) => {
      if (wanted && answer.ok) setState(answer);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return state;
}
