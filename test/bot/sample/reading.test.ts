import { read, type Shown } from '../../../bot/sample/reading.ts';
import { Recogniser } from '../../../bot/sample/recognise.ts';
import { talkAs } from '../../../bot/terminal/talkAs.ts';
import { locales, type Locale } from '../../../locales/words.ts';
import { testTalking } from '../../support/talking.ts';

const english = new Recogniser('en');
const channels = ['page', 'webchat', 'sms', 'msteams'];

/** What somebody reads who says these things one after the other. */
async function reads(channel: string, said: string[], locale: Locale = 'en'): Promise<Shown> {
  const person = talkAs(testTalking().direct(), { authority: 'birmingham', channel, locale, person: 'reader' });
  let replies = await person.arrive();
  for (const text of said) replies = await person.say({ text });
  return read(replies, locale === 'en' ? english : new Recogniser(locale));
}

const parentInBirmingham = ['1', '1', '2', '1', '1'];

describe.each(channels)('somebody on %s', (channel) => {
  test('reads the question and its options', async () => {
    const { question, options } = await reads(channel, ['yes', 'parent']);
    expect(question).toBe('key-group');
    expect(options.map(({ id }) => id)).toEqual(['looked-after', 'autism', 'school-absence', 'other', 'not-said']);
  });

  test('reads an open question', async () => {
    expect(await reads(channel, parentInBirmingham)).toMatchObject({ question: 'difference-child', options: [] });
  });

  test('reads the codes that are read back', async () => {
    const { question, codes } = await reads(channel, [...parentInBirmingham, 'He is much calmer', 'skip']);
    expect(question).toMatch(/^confirm-/u);
    expect(codes).toEqual(['calmer']);
  });

  test.each([
    // By text the question is not asked again: it is still there to read.
    ['help', channel === 'sms' ? undefined : 'consent', undefined],
    ['no', undefined, 'declined'],
    ['stop', undefined, 'stopped-nothing-kept'],
  ])('knows where the talk stands after "%s"', async (said, question, remark) => {
    const shown = await reads(channel, [said]);
    expect({ question: shown.question, remark: shown.remark }).toEqual({ question, remark });
  });

  test.each(locales)('reads %s', async (locale) => {
    const { question, options } = await reads(channel, [], locale);
    expect(question).toBe('consent');
    expect(options.map(({ id }) => id)).toEqual(['yes', 'no']);
  });
});
