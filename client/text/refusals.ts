import type { RefusalCode, RefusalDetail } from '#shared/domain/errors.ts';
import type { HandshakeError } from '#shared/protocol/events.ts';
import type { Translate } from './use-text.ts';

/** One plain sentence for a refused command or request, saying what to do. */
export function refusal(t: Translate, code: RefusalCode, detail?: RefusalDetail): string {
  return detail === undefined ? t(`common.refusal.${code}`) : t(`common.refusal.detail.${detail}`);
}

/** One plain sentence for a refused connection. */
export function handshake(t: Translate, error: HandshakeError): string {
  return t(`common.handshake.${error}`);
}
