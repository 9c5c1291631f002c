import type { Consent } from '#shared/domain/participant.ts';

/** The answers to "May we quote this?", in the order they are offered. */
export const consentOptions: readonly { value: Consent; label: string; short: string; hint: string }[] = [
  {
    value: 'named',
    label: 'Yes, with my name',
    short: 'With my name',
    hint: 'The report may show these words and your name.',
  },
  {
    value: 'group',
    label: 'Yes, but without my name',
    short: 'Without my name',
    hint: 'The report may show these words and your group.',
  },
  { value: 'never', label: 'No, do not quote this', short: 'No', hint: 'It still counts in the workshop.' },
];

const stored: Record<Consent, string> = {
  named: 'May be quoted with your name',
  group: 'May be quoted without your name',
  never: 'Will not be quoted',
};

/** What a stored answer means, in a few words. */
export function consentText(consent: Consent | null): string {
  return consent === null ? 'Will not be quoted, as you have not said yes' : stored[consent];
}
