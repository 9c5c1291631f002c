import { expect, test } from 'vitest';
import { looksPrivate } from '#shared/domain/looks-private.ts';

test.each(['943 476 5919', '9434765919', 'My number is 943-476-5919.'])('%s is an NHS number', (text) => {
  expect(looksPrivate(text)).toContain('nhs-number');
});

test.each(['943 476 5918', '9434765910', '94347659191234', '943 476 591'])('%s is no NHS number', (text) => {
  expect(looksPrivate(text)).not.toContain('nhs-number');
});

test('ten digits whose check would be ten are no NHS number', () => {
  const [stem] = Array.from({ length: 1000 }, (_, n) => String(400_000_000 + n)).filter((nine) => {
    const sum = Array.from(nine, Number).reduce((total, digit, place) => total + digit * (10 - place), 0);
    return sum % 11 === 1;
  });
  for (const last of '0123456789') expect(looksPrivate(`${stem}${last}`)).not.toContain('nhs-number');
});

test.each([
  '0113 496 0000',
  '(0113) 496 0000',
  '07700 900123',
  '07700900123',
  '+44 7700 900123',
  '+44 (0)7700 900123',
  '0044 7700 900 123',
  '01632-960-001',
])('%s is a telephone number', (text) => {
  expect(looksPrivate(`Ring ${text} please`)).toContain('phone');
});

test.each(['999', 'ward 12, bed 4', '2026', '30 to 45 minutes', '1,000,000,000', 'from 2019 to 2026'])(
  '%s is no telephone number',
  (text) => {
    expect(looksPrivate(text)).toEqual([]);
  },
);

test.each(['write to sam@example.org', 'first.last+care@clinic.example.co.uk'])(
  '%s has an e-mail address',
  (text) => {
    expect(looksPrivate(text)).toEqual(['email']);
  },
);

test.each([
  'Mrs Jones was kind',
  'I saw Dr. Patel twice',
  'nurse Amy held my hand',
  'Nurse O’Brien came',
  'Sister Élodie explained it',
  'my name is Rowan',
  'Mr B waited',
  'my daughter Anna rang twice',
  'Our carer, Rowan, was late',
  'her friend is Zoë',
  'a porter called Tom',
])('"%s" may name somebody', (text) => {
  expect(looksPrivate(text)).toEqual(['name']);
});

test.each([
  'the nurse was kind',
  'I asked the doctor. The ward was full.',
  'The Dr. He was late',
  'I saw the nurse I like',
  'my sister and I waited',
  'Warmer waiting rooms, please',
  'Nurse Station signs are too small',
  'my mum and I waited',
  'I told my husband. He was cross.',
  'my sister, I think, knew',
  'she called Monday and Tuesday',
  'it is called Respite',
  '',
])('"%s" names nobody', (text) => {
  expect(looksPrivate(text)).toEqual([]);
});

test('several kinds are all said, once each', () => {
  expect(looksPrivate('Dr Patel, Mr Khan, 07700 900123, 943 476 5919, a@b.example')).toEqual([
    'nhs-number',
    'phone',
    'email',
    'name',
  ]);
});
