import { consents, type Consent } from '#shared/domain/participant.ts';
import type { Translate } from './use-text.ts';

/** The answers to "May we quote this?", in the order they are offered. */
export function consentChoices(
  t: Translate,
): readonly { value: Consent; label: string; short: string; hint: string }[] {
  return consents.map((value) => ({
    value,
    label: t(`common.consent.${value}`),
    short: t(`common.consent.${value}.short`),
    hint: t(`common.consent.${value}.hint`),
  }));
}

/** What a stored answer means, in a few words. */
export function storedConsent(t: Translate, consent: Consent | null): string {
  return consent === null ? t('common.consent.unanswered') : t(`common.consent.${consent}.stored`);
}
