import type { Consent } from '#shared/domain/participant.ts';

/** What the sample does not say: invented like the rest. */
export const invented = {
  influence:
    'Open: how people get ready to leave, and what happens in their first weeks at home. Not open: the number of beds, and what the law says about records.',
  runBy: 'The stroke service of an invented hospital',
  contact: 'codesign@example.org',
  privacyUrl: 'https://example.org/privacy',
  supportName: 'Robin',
  supportPlace: 'the green room, next to the main hall',
  supportPhone: '01632 960 123',
  hearFrom: 'Nerys',
  hearWay: 'a letter or a call, as you prefer',
};

/** Came with Nasreen, and helps her with English. */
export const supporterName = 'Farah';

const consents: Record<string, Consent> = { named: 'named', anonymous: 'group', none: 'never' };

/** Consent to quote, as the sample words it. */
export function consentOf(quoteConsent: string): Consent | null {
  return consents[quoteConsent] ?? null;
}
