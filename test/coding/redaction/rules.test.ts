import { redact } from '../../../coding/redact.ts';

const taken = (text: string, language?: string) =>
  redact(text, language).spans.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

const rules: [rule: string, text: string, found: string[], language?: string][] = [
  ['a name in no list after "and"', 'me an kaci go to the drop in', ['name: kaci']],
  ['a name in no list before a verb', 'since feranmi left its worse', ['name: feranmi']],
  ['a capital in a sentence', 'When Zuriel cried nobody came', ['name: Zuriel']],
  ['a first name and a surname as one', 'ask Blessing Okoro about it', ['name: Blessing Okoro']],
  ['a surname alone', 'thompson keeps starting on me', ['name: thompson']],
  ['a surname with an apostrophe', "O'Shea was the iro", ["name: O'Shea"]],
  ['an initial before a verb', 'J hits me when mum is out', ['name: J']],
  ['an initial after a title', 'mrs d gives me toast', ['name: d']],
  ['an initial behind a name', 'zak p pushes me', ['name: zak p']],
  ['letters for a name', 'hi im tj', ['name: tj']],
  ['a nickname', 'we call my nephew bean', ['name: bean']],
  ['a word that is a name before a verb', 'olive has asthma', ['name: olive']],
  ['a word that is a name after "talk to"', 'ask for dot shes nice', ['name: dot']],
  ['a word that is a name before who it is', 'rose my mentor is safe', ['name: rose']],
  ['a word that is a name, signed', 'from poppy aged 8', ['name: poppy']],
  ['a possessive', "i went to mikayla's party", ['name: mikayla']],
  ['a name in capitals', 'KYLE SHOUTS AT ME', ['name: KYLE']],
  ['what is named after a person is none', "nan's landline is broken", []],
  ['what services are called', 'the Young Carers and Flamingo Land were fun', []],
  ['misspelt words are none', 'i told evryone abuot it and thay lisened', []],
  ['a Polish case ending', 'dzięki Małgosi wrócił', ['name: Małgosi'], 'pl'],
  ['a Polish name in no list', 'dziękuję pani Stachowiak', ['name: Stachowiak'], 'pl'],
  ['a Romanian possessive between', 'fiul meu Codruț vorbește', ['name: Codruț'], 'ro'],
  ['a Portuguese name before a verb', 'Thayná foi muito atenciosa', ['name: Thayná'], 'pt'],
  ['Spanish names first in a sentence', 'Maricruz Paredes nos orientó', ['name: Maricruz Paredes'], 'es'],
  ['a Bengali ending written on', 'সাব্বিরকে স্কুলে মারে', ['name: সাব্বিরকে'], 'bn'],
  ['a Gujarati ending written on', 'જીગરને ઓટિઝમ છે', ['name: જીગરને'], 'gu'],
  ['a Panjabi name in no list before an honorific', 'ਗੁਰਨਾਮ ਜੀ ਨੇ ਸੁਣਿਆ', ['name: ਗੁਰਨਾਮ'], 'pa'],
  ['a name that sounds like one in Latin letters', 'হুমায়রা আপা ভালো', ['name: হুমায়রা'], 'bn'],
  ['an Arabic preposition written on', 'شكرا لفاطمة على المساعدة', ['name: لفاطمة'], 'ar'],
  ['an Urdu name in no list after a person', 'میرا بیٹا ارحم سکول نہیں جاتا', ['name: ارحم'], 'ur'],
  ['typed Urdu', 'mera beta rohaan school nahi jata', ['name: rohaan'], 'ur'],
  ['typed Gujarati with a word written on', 'nishaben ne kahyu', ['name: nishaben'], 'gu'],
  ['a telephone number with "o" for 0', 'call o7700 9oo412', ['phone: o7700 9oo412']],
  ['a telephone number with commas', 'ring 07700, 900, 338', ['phone: 07700, 900, 338']],
  [
    'a telephone number in Polish words',
    'zero siedem siedem zero zero dziewięć zero',
    ['phone: zero siedem siedem zero zero dziewięć zero'],
    'pl',
  ],
  ['a telephone number in Bengali words', 'শূন্য সাত সাত শূন্য শূন্য নয় শূন্য', ['phone: শূন্য সাত সাত শূন্য শূন্য নয় শূন্য'], 'bn'],
  ['an e-mail without an ending', 'sam jones92 at gmail', ['email: jones92 at gmail']],
  ['an e-mail spelt in Polish', 'kasia małpa wp kropka pl', ['email: kasia małpa wp kropka pl'], 'pl'],
  ['a link spelt', 'see www dot kylies dot com', ['link: www dot kylies dot com']],
  ['a postcode letter by letter', 'l s 1 1 7 q q', ['postcode: l s 1 1 7 q q']],
  ['half a postcode', 'we live in BD9', ['postcode: BD9']],
  ['an NHS number with a false check digit', 'nhs number is 485 777 3457', ['nhs-number: 485 777 3457']],
  ['a birthday before the word', '12-3-09 is her birthday', ['date-of-birth: 12-3-09']],
  ['a date of birth spelt', 'born third of march twenty twelve', ['date-of-birth: third of march twenty twelve']],
  ['an old number plate', 'old banger, R441 HNW', ['car: R441 HNW']],
  ['a long number that is nothing else', 'number on the letter 00238841', ['case-number: 00238841']],
  ['a home by where people live', 'i live at larchwood with 5 others', ['home: larchwood']],
  ['a school without its kind', 'excluded from Kingsway', ['school: Kingsway']],
  ['a name in no list anywhere in lower case', 'we see brianny every week', ['name: brianny']],
  ['a possessive without its mark', 'bilals dad drove us', ['name: bilals']],
  ['an ending of endearment', 'deano come round smashed', ['name: deano']],
  ['who it is in brackets', 'storm (support worker) came', ['name: storm']],
  ['what belongs to a word that is a name', "mark's dad shouts", ['name: mark']],
  ['a letter shortened inside a sentence', 'mum said J. isnt allowed', ['name: J']],
  ['a home where people say that they live', 'tall trees is where i live', ['home: tall trees']],
  ['a home by "called"', 'my home is called the old mill and i hate it', ['home: the old mill']],
  ['a home in words', 'they put me in Stepping Stones', ['home: Stepping Stones']],
  ['a school after "goes to"', 'she goes to hollybank', ['school: hollybank']],
  ['a surgery with "the"', 'we go to the park lane surgery', ['surgery: the park lane surgery']],
  ['a postcode broken off', 'postcode is bd3 9l', ['postcode: bd3 9l']],
  ['a postcode partly in words', 'our post code LS9 six TQ', ['postcode: LS9 six TQ']],
  ['a date of birth in numbers', 'Date of birth seven eleven oh nine', ['date-of-birth: seven eleven oh nine']],
  ['half a birthday', 'i turn 14 on the 22nd of november', ['date-of-birth: 22nd of november']],
  ['a Polish name after "with"', 'z Gracjanem chodzimy na basen', ['name: Gracjanem'], 'pl'],
  ['a Panjabi name by whom it is done to', 'gavi mainu school vich maarda', ['name: gavi'], 'pa'],
  ['a typed Bengali ending', 'Shiriner bari te thaki', ['name: Shiriner'], 'bn'],
  ['an unknown Gujarati name beside a known one', 'યશ્વી અને ક્રિવા રોજ રડે છે', ['name: યશ્વી', 'name: ક્રિવા'], 'gu'],
  ['a street in Urdu', 'پتہ 12 ایلم روڈ', ['address: 12 ایلم روڈ'], 'ur'],
  ['a handle by its shape', 'add lil_kz99', ['handle: lil_kz99']],
];

describe('redact', () => {
  it.each(rules)('knows %s: %s', (...[, text, found, language]) => {
    expect(taken(text, language).sort()).toEqual(found.sort());
  });

  it.each([
    'May half term is hard and I will mark it',
    'They may help, I hope he will get top marks in Year 9',
    'CAMHS, SENCO and EHCP all took ages; Childline 0800 1111 was good',
    'a storm outside, olives and roses',
    'he fell on the way home and tidied his tracksuit in the family unit',
    'we got no answer from the local surgery in June',
    'dont take the mick, thanks',
    'I got 9 out of 10 on 12 May and it cost £450.00',
    'we waited from 2019 to 2023, 6 to 8 weeks, 24/7',
  ])('leaves "%s" as it is', (text) => expect(redact(text).text).toBe(text));

  it('finishes with a flood of letters that could all be part of a name', () => {
    expect(redact('kill'.repeat(2500)).spans).toEqual([]);
  });
});
