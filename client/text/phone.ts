/** The address that calls a number, however the number is written. */
export function phoneHref(number: string): string {
  return `tel:${number.replaceAll(/[^\d+]/g, '')}`;
}

/** A telephone number for a sentence that may run from right to left: its groups stay in their order. */
export function phoneInWords(phone: string): string {
  return `\u2066${phone}\u2069`;
}
