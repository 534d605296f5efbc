import { BOT_ID } from '../../support/teams.ts';
import { TeamsTalk } from '../../support/teamsTalk.ts';

let talk: TeamsTalk;
beforeEach(async () => {
  talk = await TeamsTalk.start();
});
afterEach(() => talk.close());

const clientInfo = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Web' };
const mention = (text: string, id = BOT_ID, name = 'Family Views') => ({
  type: 'mention',
  text,
  mentioned: { id, name },
});
/** What is stored of a message given to the first open question. */
async function kept(text: string, change: object = {}): Promise<unknown> {
  await talk.say('hello', 'yes', 'parent', 'autism', 'camhs', 'mid essex');
  await talk.hears(talk.person.says(text, change));
  return (await talk.bot.stored())[0]!.answers['difference-child'];
}

describe('in Teams, words are kept without', () => {
  test.each<[what: string, text: string, entities: object[], words: string]>([
    [
      'the mention of the bot',
      '<at>Family Views</at> he is calmer now',
      [mention('<at>Family Views</at>')],
      'he is calmer now',
    ],
    [
      'several mentions of it',
      '<at>Family Views</at>&nbsp;he is calmer <at>Family Views</at> now\n',
      [mention('<at>Family Views</at>'), mention('<at>Family Views</at>')],
      'he is calmer now',
    ],
    [
      'its name where it is shortened',
      '<at>Family</at> he is calmer now',
      [mention('<at>Family</at>')],
      'he is calmer now',
    ],
    [
      'marks with an id',
      '<at id="0">Family Views</at> he is calmer now',
      [mention('<at id="0">Family Views</at>')],
      'he is calmer now',
    ],
    ['marks of nobody named', '<at>Family Views</at> he is calmer now', [], 'he is calmer now'],
    [
      'the marks around others, who are part of what is said',
      'at <at>School</at> he is calmer now',
      [mention('<at>School</at>', '29:2', 'School')],
      'at School he is calmer now',
    ],
  ])('%s', async (_, text, entities, words) => {
    expect(await kept(text, { entities: [clientInfo, ...entities] })).toMatchObject({ kind: 'text', text: words });
  });

  test('the HTML copy of them', async () => {
    expect(await kept('he is calmer now')).toMatchObject({ text: 'he is calmer now' });
  });
});

describe('in Teams, a message changed afterwards', () => {
  test('changes no answer, and the person is told how to, once', async () => {
    await talk.say('hello', 'yes');
    const mum = talk.person.says('mum');
    await talk.hears(mum);
    const card = talk.newest;
    expect(await talk.hears(talk.person.edits(mum, 'child'))).toEqual([expect.stringContaining('say change')]);
    expect(await talk.hears(talk.person.edits(mum, 'a child'))).toEqual([]);
    expect((await talk.bot.stored())[0]!.answers).toMatchObject({ respondent: { options: ['parent'] } });
    expect(talk.openCards).toEqual([card]);
  });

  test('to words of harm is heard', async () => {
    await talk.say('hello', 'yes', 'parent');
    const said = talk.person.says('autism');
    await talk.hears(said);
    const replies = await talk.hears(talk.person.edits(said, 'his dad hits him every night'));
    expect(replies.join('\n')).toContain('999');
  });
});

describe('in Teams, a message taken away', () => {
  test('leaves the answer, and the person is told how to erase, once', async () => {
    await talk.say('hello', 'yes');
    const mum = talk.person.says('mum');
    await talk.hears(mum);
    expect(await talk.hears(talk.person.deletes(mum))).toEqual([expect.stringContaining('say forget')]);
    expect(await talk.hears(talk.person.deletes(mum))).toEqual([]);
    expect(await talk.hears(talk.person.putsBack(mum))).toEqual([]);
    expect((await talk.bot.stored())[0]!.answers).toMatchObject({ respondent: { options: ['parent'] } });
  });

  test('is spoken of in the language of the talk', async () => {
    await talk.say('hello', 'Polski');
    const said = talk.person.says('tak');
    await talk.hears(said);
    expect(await talk.hears(talk.person.deletes(said))).toEqual([expect.stringContaining('napisz usuń')]);
  });

  test('by somebody who has not begun is no matter', async () => {
    expect(await talk.hears(talk.person.deletes(talk.person.says('hello')))).toEqual([]);
  });
});
