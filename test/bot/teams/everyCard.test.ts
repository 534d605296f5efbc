import { readCard } from '../../support/adaptiveCard.ts';
import { cardOf, optionOn, wordsOn } from '../../support/teams.ts';
import { TeamsTalk } from '../../support/teamsTalk.ts';

let talk: TeamsTalk;
beforeEach(async () => {
  talk = await TeamsTalk.start();
});
afterEach(() => talk.close());

/** What is wrong with messages for Teams, of all sent and all that took their place. */
function problems(): string[] {
  const { sent, replaced } = talk.bot.azure.connector;
  const cards = [...sent, ...replaced].map(({ activity }) => activity).filter(({ attachments }) => attachments);
  expect(cards.length).toBeGreaterThan(0);
  return cards.flatMap((activity) => readCard(activity).problems);
}

/** Taps the first answer, or writes into the box. */
async function answerNewest(words: string): Promise<void> {
  const card = talk.newest;
  const { body, actions } = cardOf(card)!;
  const list = body.find(({ choices }) => choices)?.choices;
  const first = actions!.find(({ data }) => data?.question)!.data!;
  await talk.tap(
    card,
    list ? optionOn(card, list[0]!.value) : body.some(({ id }) => id === 'text') ? { ...first, text: words } : first,
  );
}

test.each([
  ['English', 'en', 'He is calmer and goes to school every day'],
  ['اردو', 'ur', 'وہ اب پرسکون ہے اور روز سکول جاتا ہے'],
])(
  'a whole survey in Teams in %s leaves no card that can be tapped, and Teams shows all',
  async (language, locale, words) => {
    await talk.say('hello', language);
    while (talk.openCards.length > 0) await answerNewest(words);
    const [response] = await talk.bot.stored();
    expect(response).toMatchObject({ status: 'complete', locale });
    expect(problems()).toEqual([]);
    const replaced = talk.bot.azure.connector.replaced.map(
      ({ activity }) => activity.attachments![0]!.content as object,
    );
    for (const content of replaced.slice(1)) expect(content).toMatchObject({ lang: locale, rtl: locale === 'ur' });
  },
);

test('answers of any length are shown in parts that Teams takes, the last one with the button for help', async () => {
  await talk.say('hello', 'yes', 'parent', 'autism', 'camhs', 'mid essex');
  const long = 'He is “calmer” *now* 😀 '.repeat(700).trim();
  await talk.say(long);
  const said = await talk.say('see');
  expect(said.join(' ').split('*now*')).toHaveLength(long.split('*now*').length);
  expect(problems()).toEqual([]);
  const texts = talk.bot.azure.sent.map(({ activity }) => Buffer.byteLength(JSON.stringify(activity)));
  expect(Math.max(...texts)).toBeLessThan(28 * 1024);
  expect(wordsOn(talk.newest)).toContain("[I don't feel safe]");
});

test('words of a person are never read as Markdown', async () => {
  await talk.say('hello', 'yes', 'parent', 'autism', 'camhs', 'mid essex');
  const card = talk.newest;
  const words = '1. **calmer** [click](now) _and_ `happy`';
  await talk.tap(card, { question: 'difference-child', text: words });
  expect(wordsOn(talk.now(card))).toContain(words);
  expect(cardOf(talk.now(card))!.body.map(({ type }) => type)).toEqual([
    'RichTextBlock',
    'RichTextBlock',
    'RichTextBlock',
  ]);
});
