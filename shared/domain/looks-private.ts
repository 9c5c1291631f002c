/** What a text may give away about a person. */
export type PrivateLooking = 'nhs-number' | 'phone' | 'email' | 'name';

/**
 * Says what in a text looks as if it could point to somebody: an NHS number (ten digits whose check digit is right),
 * a UK telephone number, an e-mail address, or a name: after a title ("Mrs Jones", "nurse Amy"), after a relation ("my
 * daughter Anna") or after "a porter called". A hint for the writer before sending, never a rule: it misses things, and
 * what it finds may be harmless.
 */
export function looksPrivate(text: string): PrivateLooking[] {
  const found: PrivateLooking[] = [];
  if (numbers(text).some(isNhsNumber)) found.push('nhs-number');
  if (numbers(text).some(isUkPhone)) found.push('phone');
  if (/[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u.test(text)) found.push('email');
  if (namesSomebody(text)) found.push('name');
  return found;
}

/** Runs of digits as people write them, with spaces, hyphens, dots or brackets between; only digits and a plus kept. */
function numbers(text: string): string[] {
  return (text.match(/\+?\(?\d(?:[ \u00a0().-]{0,2}\d){8,13}/g) ?? []).map((run) =>
    run.replaceAll(/[^\d+]/g, ''),
  );
}

/** Ten digits, the last of which is the modulus 11 check of the others. */
function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits.charAt(place)) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits.charAt(9));
}

/** National form (0 and nine or ten digits) or with +44 or 0044, the bracketed zero allowed. */
function isUkPhone(digits: string): boolean {
  return /^(?:(?:\+44|0044)0?|0)[1-9]\d{8,9}$/.test(digits);
}

/** Capitalised words that often follow a title without being a name. */
const notNames = new Set(
  'a an and are as at but by called came can could did for from had has have he her his i if in is it just my no not of on or our said says she so that the their then there they this to told very was we were what when who why will with would you your station call bell team unit'.split(
    ' ',
  ),
);

/** What people write just before somebody's name. */
const beforeNames = [
  /(?:[Mm]rs?|[Mm]s|[Mm]x|[Dd]r|[Pp]rof)\.?|[Mm]iss|[Dd]octor|[Nn]urse|[Ss]ister|[Mm]atron|[Pp]rofessor|[Mm]y name is/,
  /(?:man|woman|lady|boy|girl|person|someone|somebody|nurse|doctor|porter|carer|helper|volunteer|patient|colleague|friend|neighbour) (?:called|named)/,
  /(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir) (?:mum|mother|dad|father|son|daughter|brother|sister|husband|wife|partner|friend|carer|neighbour|aunt|uncle|cousin|gran|grandma|grandad|nan)(?: is|,)?/,
].map((before) => new RegExp(`(?<![\\p{L}\\d])(?:${before.source})[ \\u00a0]+(\\p{Lu}[\\p{L}'’-]*)`, 'gu'));

function namesSomebody(text: string): boolean {
  for (const pattern of beforeNames) {
    for (const match of text.matchAll(pattern)) {
      const word = match[1];
      if (word !== undefined && !notNames.has(word.toLowerCase())) return true;
    }
  }
  return false;
}
