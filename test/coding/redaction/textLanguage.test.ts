import { tokensOf } from '../../../coding/redaction/nameTokens.ts';
import { languageOf } from '../../../coding/redaction/textLanguage.ts';
import { redact } from '../../../coding/redact.ts';

describe('the language of a text', () => {
  it.each([
    ['me metio la cabeza en la pila con agua por contestar', 'en', 'es'],
    ['nikt mi nic złego nie robi', 'en', 'pl'],
    ['mama zice ca ma bate daca nu dorm', 'en', 'ro'],
    ['ele não dorme e eu também não', 'en', 'pt'],
    ['mujhe raat ko neend nahi aati', 'en', 'ur'],
    ['my best friend is in a la la land, no problem', 'en', 'en'],
    ['he goes to school on his own now', 'en', 'en'],
    ['ele não dorme e eu também não', 'es', 'pt'],
    ['no duerme por la noche', 'es', 'es'],
    ['xyz', 'pl', 'pl'],
  ])('of "%s" in a survey in %s is %s', (text, survey, language) => {
    expect(languageOf(tokensOf(text), survey)).toBe(language);
  });

  it.each([
    'me metio la cabeza en la pila con agua por contestar',
    'pan z domu dziecka przychodzi do mojego pokoju',
    'mama zice ca daca nu-s fata mare la control ma omoara',
    'to triste porque morreu no Brasil e não deu pra ir',
  ])('keeps the words of "%s" in an English survey', (text) => expect(redact(text, 'en').text).toBe(text));

  it.each([
    ['mi hija itxaso llora', 'es', 'itxaso'],
    ['se llama drusila', 'es', 'drusila'],
    ['أبو أحمد جارنا طيب', 'ar', 'أبو أحمد'],
    ['hablé con drusina', 'es', 'drusina'],
    ['ami hasnahena er ma', 'bn', 'hasnahena'],
    ['vrajesh ane eni ben jhagde che', 'gu', 'vrajesh'],
    ['umm khalid saa3detni', 'ar', 'umm khalid'],
    ['મને જિગ્નાસા થી ડર લાગે છે', 'gu', 'જિગ્નાસા'],
    ['شکریہ مہرالنساء آپ نے سنا', 'ur', 'مہرالنساء'],
    ['ذهبنا إلى بيت وفاء', 'ar', 'وفاء'],
  ])('finds the name in "%s"', (text, language, name) => {
    expect(redact(text, language).spans.map(({ start, end }) => text.slice(start, end))).toEqual([name]);
  });
});
