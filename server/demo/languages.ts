import type { WorkshopVersion } from '#shared/domain/versions.ts';

/** What the sample says of itself in Welsh and Urdu. Not yet checked by native speakers. */
export const inOtherLanguages: Readonly<Record<string, WorkshopVersion>> = {
  cy: {
    title: 'Gadael yr ysbyty ar ôl strôc: digwyddiad cyd-ddylunio ar y cyd',
    aim: 'Cytuno gyda’n gilydd beth i’w newid gyntaf, fel bod pobl a theuluoedd yn teimlo’n ddiogel ac yn gwybod beth sy’n digwydd pan fyddan nhw’n gadael yr ysbyty ar ôl strôc.',
    promise:
      'Bydd y gwasanaeth strôc yn gweithredu ar hyd at bedair blaenoriaeth ac yn adrodd yn ôl o fewn tri mis.',
    influence:
      'Agored: sut mae pobl yn paratoi i adael, a beth sy’n digwydd yn eu hwythnosau cyntaf gartref. Ddim yn agored: nifer y gwelyau, a beth mae’r gyfraith yn ei ddweud am gofnodion.',
    rules: [
      'Enwau cyntaf yn unig.',
      'Un person yn siarad ar y tro.',
      'Dim talfyriadau heb ddweud beth maen nhw’n ei olygu.',
      'Rhannwch beth rydych chi am ei rannu. Gallwch chi stopio unrhyw bryd.',
      'Mae beth sy’n cael ei ddweud yma yn aros yma. Mae syniadau’n gadael; dydy enwau ddim.',
      'Mae’n iawn bod yn dawel, camu allan, neu ddefnyddio’r llinell ffôn.',
    ],
    hearWay: 'llythyr neu alwad ffôn, fel sydd orau gennych chi',
    supportPlace: 'yr ystafell werdd, wrth ymyl y brif neuadd',
  },
  ur: {
    title: 'فالج کے بعد ہسپتال سے گھر جانا: مل کر سوچنے کی نشست',
    aim: 'مل کر طے کریں کہ پہلے کیا بدلا جائے، تاکہ فالج کے بعد ہسپتال سے جاتے وقت لوگ اور ان کے گھر والے محفوظ محسوس کریں اور سب کچھ جانتے ہوں۔',
    promise: 'فالج کا شعبہ زیادہ سے زیادہ چار ترجیحات پر کام کرے گا اور تین ماہ کے اندر بتائے گا کہ کیا ہوا۔',
    influence:
      'جو بدل سکتا ہے: لوگ گھر جانے کی تیاری کیسے کرتے ہیں، اور گھر پر پہلے ہفتوں میں کیا ہوتا ہے۔ جو نہیں بدل سکتا: بستروں کی تعداد، اور ریکارڈ کے بارے میں قانون۔',
    rules: [
      'صرف پہلے نام۔',
      'ایک وقت میں ایک شخص بولے۔',
      'کوئی مخفف اس کا مطلب بتائے بغیر نہیں۔',
      'جو بتانا چاہیں وہی بتائیں۔ آپ کسی بھی وقت رک سکتے ہیں۔',
      'یہاں کی باتیں یہیں رہتی ہیں۔ خیالات باہر جاتے ہیں؛ نام نہیں۔',
      'خاموش رہنا، باہر جانا، یا فون لائن استعمال کرنا، سب ٹھیک ہے۔',
    ],
    hearWay: 'خط یا فون، جو آپ کو پسند ہو',
    supportPlace: 'سبز کمرہ، بڑے ہال کے ساتھ',
  },
};

/** What the facilitator put into Welsh beside a note, by the note's number in the sample. */
export const translatedByFacilitator = {
  note: 'i01',
  language: 'cy',
  text: 'Gosodwch ddyddiad tebygol ar gyfer mynd adref yn ystod y tri diwrnod cyntaf, a’i ysgrifennu ar y bwrdd wrth y gwely.',
};
