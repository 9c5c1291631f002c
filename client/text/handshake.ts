import type { HandshakeError } from '#shared/protocol/events.ts';
import type { Translate } from './use-text.ts';

/** One plain sentence for a refused connection. */
export function handshake(t: Translate, error: HandshakeError): string {
  return t(`common.handshake.${error}`);
}
