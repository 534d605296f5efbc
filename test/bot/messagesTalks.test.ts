import { startAzureBot, type AzureBot } from '../support/azureBot.ts';
import { inTeams, isAnswer, wholeTalk, WORDS, type Answering, type Reply } from '../support/channelPerson.ts';

let bot: AzureBot;
beforeEach(async () => {
  bot = await startAzureBot();
});
afterEach(() => bot.close());

/** Types one number, or two where several may be chosen. */
const bySms: Answering = ({ text = '' }) => {
  if (!text.includes('\n1. ')) return { text: WORDS };
  return { text: text.includes('numbers') ? '1 and 2' : '1' };
};

/** Taps the first button; where there are none, as by SMS. */
const inWebChat: Answering = (last) => {
  const button = last.suggestedActions?.actions.find(({ value }) => isAnswer(value as object));
  return button ? { text: button.text, value: button.value as object } : bySms(last);
};

/** Types everything, as words. */
const typing: Answering = (last) => {
  const tap = inTeams(last) as { value?: { question: string; options: string } };
  const typed: Record<string, string> = {
    consent: 'yes please',
    respondent: 'im his mum',
    'key-group': 'autism',
    supports: 'camhs and school',
    locality: 'mid',
    'confirm-difference': 'yes',
    'correct-difference': 'none of these',
    'confirm-improve': 'yes',
    'correct-improve': 'none of these',
    'may-quote': 'no',
  };
  return { text: typed[tap.value?.question ?? ''] ?? WORDS };
};

describe('a whole talk', () => {
  test.each<[name: string, channel: string, answering: Answering]>([
    ['in Teams by taps on cards', 'msteams', inTeams],
    ['in Teams in typed words', 'msteams', typing],
    ['in Teams with the bot mentioned each time', 'msteams', mentioning(typing)],
    ['by SMS in numbers', 'sms', bySms],
    ['in Web Chat by buttons and numbers', 'webchat', inWebChat],
  ])('%s ends with a complete response', async (_, channel, answering) => {
    const turns = await wholeTalk(bot, channel, answering);
    const [response, ...others] = await bot.stored();
    expect(others).toEqual([]);
    expect(response).toMatchObject({
      status: 'complete',
      channel,
      answers: {
        respondent: { options: ['parent'] },
        'key-group': { options: expect.arrayContaining(['autism']) as unknown },
        'difference-child': { text: WORDS },
        'difference-family': { text: WORDS },
        improve: { text: WORDS },
        'may-quote': { kind: 'chosen' },
      },
    });
    expect(turns.flat().filter(({ channelData }) => (channelData as { failed?: true })?.failed)).toEqual([]);
  });

  test('by SMS is one message a turn, without buttons or cards', async () => {
    const turns = await wholeTalk(bot, 'sms', bySms);
    expect(turns.map((replies) => replies.length)).toEqual(turns.map(() => 1));
    expect(turns.flat().filter(({ attachments, suggestedActions }) => attachments ?? suggestedActions)).toEqual([]);
  });
});

/** Puts "@Family Views" before what is typed, as Teams does in groups. */
function mentioning(answering: Answering): Answering {
  return (last): Reply => {
    const { text, ...rest } = answering(last);
    const mention = '<at>Family Views</at>';
    const entities = [{ type: 'mention', text: mention, mentioned: { id: 'bot-1', name: 'Family Views' } }];
    return { ...rest, text: `${mention} ${text ?? ''}`, entities: entities };
  };
}
