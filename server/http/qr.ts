import { renderSVG } from 'uqr';
import { Refusal } from '#shared/domain/errors.ts';
import type { Config } from '../config.ts';
import type { RoutesOf } from './exchange.ts';

/** QR codes of this server's own addresses: it draws nobody else's. */
export function qrRoutes({ publicUrl }: Pick<Config, 'publicUrl'>): RoutesOf<'/api/qr'> {
  return {
    async '/api/qr'({ text }) {
      if (!text.startsWith(`${publicUrl}/`)) throw new Refusal('invalid');
      return { ok: true, svg: renderSVG(text, { ecc: 'M', border: 2 }) };
    },
  };
}
