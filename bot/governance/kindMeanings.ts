import type { ConcernKind } from '../../coding/concerns/kinds.ts';
import type { RedactionKind } from '../../coding/redaction/span.ts';

export const concernMeanings: Record<ConcernKind, string> = {
  suicide: 'wanting or planning to die',
  'self-harm': 'hurting oneself',
  'abuse-sexual': 'sexual abuse',
  'abuse-physical': 'being hit or hurt',
  'abuse-emotional': 'being threatened, humiliated or kept in fear',
  neglect: 'no food, warmth, care or watching over',
  'domestic-violence': 'violence or control between adults at home',
  exploitation: 'county lines, sexual or criminal exploitation, grooming online, images',
  'fgm-forced-marriage': 'female genital mutilation, forced marriage',
  missing: 'a child who is missing or about to run away',
  drugs: "a child's own harmful use, or being made to use or carry",
  'eating-disorder': 'starving, bingeing, making oneself sick',
  'bullying-threats': 'serious bullying, threats, blackmail',
  'harm-to-others': 'somebody says they will hurt others, or did',
  'parent-risk': 'a parent who cannot keep the child, or themselves, safe',
  'about-worker': 'harm or misconduct by a professional, a foster carer or staff of a home',
};

export const redactionMeanings: Record<RedactionKind, string> = {
  name: "people's names",
  school: 'schools, colleges and nurseries by name',
  home: "children's homes and supported houses by name",
  surgery: 'surgeries, clinics and hospitals by name',
  phone: 'telephone numbers',
  email: 'e-mail addresses',
  postcode: 'postcodes',
  address: 'streets and flats',
  'nhs-number': 'NHS numbers',
  link: 'web addresses',
  handle: 'names people use online',
  'date-of-birth': 'dates of birth',
  car: 'number plates',
  'case-number': 'case, crime, passport, pupil and National Insurance numbers',
};
