import type { RefusalCode, RefusalDetail } from '#shared/domain/errors.ts';
import type { PictureTaken, RestAnswers, RestBody } from '#shared/protocol/rest.ts';

export type { RestBody };

export type RestPath = keyof RestAnswers;
/** What a refused or failed request comes to. No network, or an answer that is none: `unavailable`. */
export interface RestRefusal {
  ok: false;
  code: RefusalCode;
  detail?: RefusalDetail | undefined;
}

/** Sends a POST under /api. Never rejects. */
export function post<P extends RestPath>(path: P, body: RestBody<P>): Promise<RestAnswers[P] | RestRefusal> {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Sends a picture, as a facilitator (`f:ID@WORKSHOP`). Never rejects. */
export function postPicture(as: string, picture: Blob): Promise<PictureTaken | RestRefusal> {
  return ask(`/api/pictures?as=${encodeURIComponent(as)}`, { method: 'POST', body: picture });
}

/** Reads an address under /api whose answer is `T` or a refusal. Never rejects. */
export function get<T extends { ok: true }>(path: string): Promise<T | RestRefusal> {
  return ask(path, {});
}

const unavailable: RestRefusal = { ok: false, code: 'unavailable' };

async function ask<T extends { ok: true }>(path: string, init: RequestInit): Promise<T | RestRefusal> {
  try {
    const response = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' });
    const answer: unknown = await response.json();
    // The server is trusted with the shape of its answers; a proxy's error page is not one of them.
    return isAnswer(answer) ? (answer as T | RestRefusal) : unavailable;
  } catch {
    return unavailable;
  }
}

function isAnswer(answer: unknown): answer is { ok: boolean } {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true || (answer.ok === false && 'code' in answer && typeof answer.code === 'string');
}
