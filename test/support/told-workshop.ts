/** All that a workshop has to say of itself before its doors can open. */
export const toldWorkshop = {
  aim: 'Find out what makes going home safe.',
  promise: 'The ward will answer in writing.',
  influence: 'How people get ready to leave.',
  runBy: 'The stroke ward',
  contact: 'ward@example.org',
  privacyUrl: 'https://example.org/privacy',
  supportName: 'Robin',
  supportPlace: 'the green room',
  supportPhone: '01632 960 123',
  hearFrom: 'Nerys',
  hearBy: '2027-01-15',
  hearWay: 'letter',
} as const;
