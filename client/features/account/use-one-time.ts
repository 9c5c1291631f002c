import { useEffect, useState } from 'react';
import type { RestAnswers } from '#shared/protocol/rest.ts';
import { takeFragment } from '../../connection/fragment.ts';
import { post, type RestRefusal } from '../../connection/rest.ts';

export type OneTime =
  | { state: 'looking' }
  /** `undefined`: the address holds no token. */
  | { state: 'bad'; refusal: RestRefusal | undefined }
  | { state: 'good'; token: string; link: RestAnswers['/api/one-time/look'] };

/** Takes the one-time token out of the page's address and asks what it is for. */
export function useOneTime(): OneTime {
  const [token] = useState(takeFragment);
  const [oneTime, setOneTime] = useState<OneTime>(token === undefined ? incomplete : { state: 'looking' });
  useEffect(() => {
    if (token === undefined) return undefined;
    let wanted = true;
    void post('/api/one-time/look', { token }).then((answer) => {
      if (!wanted) return;
      setOneTime(
        answer.ok
          ? { state: 'good', token, link: answer }
          : { state: 'bad', refusal: answer.code === 'invalid' ? { ok: false, code: 'not-found' } : answer },
      );
    });
    return () => {
      wanted = false;
    };
  }, [token]);
  return oneTime;
}

const incomplete: OneTime = { state: 'bad', refusal: undefined };
