import type { BuiltInWords } from './built-in.ts';

/** The built-in agenda, ground rules and groups in Welsh. Not yet checked by a native speaker. */
export const builtInWelsh: BuiltInWords = {
  stages: {
    welcome: {
      title: 'Croeso',
      prompt:
        'Mae’n dda eich bod chi yma. Darllenwch beth yw pwrpas heddiw, a sut rydyn ni am drin ein gilydd.',
      short: 'Croeso. Edrychwch o gwmpas, a darllenwch sut rydyn ni’n trin ein gilydd.',
      pictureText: 'Drws agored.',
    },
    write: {
      title: 'Ysgrifennu',
      prompt:
        'Meddyliwch am un foment sydd wedi aros gyda chi. Beth ddigwyddodd, a beth fyddai wedi ei gwneud hi’n well? Ysgrifennwch un syniad ar bob nodyn. Does neb arall yn gallu eu darllen eto.',
      short: 'Ysgrifennwch am un foment sydd wedi aros gyda chi.',
      pictureText: 'Nodyn a phensil.',
    },
    read: {
      title: 'Darllen',
      prompt:
        'Darllenwch beth ysgrifennodd pobl, yn dawel ac yn eich amser eich hun. Does dim i’w wneud ond sylwi.',
      short: 'Darllenwch beth ysgrifennodd pobl. Cymerwch eich amser.',
      pictureText: 'Llyfr agored.',
    },
    group: {
      title: 'Grwpio',
      prompt:
        'Pa nodiadau sy’n perthyn i’w gilydd? Rhowch nhw gyda’i gilydd a rhowch enw i bob thema mewn geiriau bob dydd.',
      short: 'Rhowch y nodiadau sy’n perthyn gyda’i gilydd.',
      pictureText: 'Nodiadau wedi’u casglu mewn dolen o edau.',
    },
    break: {
      title: 'Egwyl',
      prompt: 'Codwch ar eich traed, cymerwch ddiod, edrychwch drwy’r ffenestr.',
      short: 'Cymerwch seibiant. Byddwn ni’n mynd ymlaen yn fuan.',
      pictureText: 'Paned o de.',
    },
    vote: {
      title: 'Pleidleisio',
      prompt:
        'Rhowch eich dotiau ar beth sydd bwysicaf i chi. Mae eich pleidlais yn gyfrinachol, a does neb yn gweld cyfrif cyn i’r pleidleisio ddod i ben.',
      short: 'Rhowch eich dotiau ar beth sydd bwysicaf i chi.',
      pictureText: 'Rhestr gyda dotiau.',
    },
    decide: {
      title: 'Penderfynu',
      prompt:
        'Mae pleidleisiau yn ein helpu ni i siarad; dydyn nhw ddim yn penderfynu droson ni. Beth ydyn ni’n ei ddewis, a pham? Beth ydyn ni’n ei roi o’r neilltu, a pham?',
      short: 'Rydyn ni’n siarad, ac yn dewis beth i’w wneud gyntaf.',
      pictureText: 'Arwydd sy’n pwyntio dwy ffordd.',
    },
    actions: {
      title: 'Camau gweithredu',
      prompt:
        'Beth wnawn ni gyntaf? Pwy sy’n cytuno i’w wneud, erbyn pryd, a sut byddwn ni’n gwybod ei fod wedi helpu?',
      short: 'Pwy sy’n gwneud beth, ac erbyn pryd?',
      pictureText: 'Rhestr gyda thiciau.',
    },
    close: {
      title: 'Cloi',
      prompt:
        'Diolch am yr hyn a rannoch chi heddiw. Dyma beth ddewison ni, a phryd byddwch chi’n clywed gennym ni.',
      short: 'Diolch. Dyma beth ddewison ni.',
      pictureText: 'Cwlwm dolen wedi’i glymu o edau.',
    },
  },
  rules: [
    'Enwau cyntaf yn unig.',
    'Un person yn siarad ar y tro.',
    'Geiriau bob dydd. Rydyn ni’n esbonio pob talfyriad.',
    'Rhannwch beth rydych chi am ei rannu. Gallwch chi stopio unrhyw bryd.',
    'Mae beth mae pobl yn ei ddweud yma yn aros yma. Mae syniadau’n gadael yr ystafell; dydy enwau ddim.',
    'Mae’n iawn bod yn dawel, neu gamu allan.',
  ],
  groups: [
    { id: 'staff', label: 'Staff' },
    { id: 'lived', label: 'Partner â phrofiad bywyd' },
  ],
};
