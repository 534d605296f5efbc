import type { Activity } from 'botbuilder-core';
import { optionOn, wordsOn } from '../../support/teams.ts';
import { TeamsTalk } from '../../support/teamsTalk.ts';

let talk: TeamsTalk;
beforeEach(async () => {
  talk = await TeamsTalk.start();
});
afterEach(() => talk.close());

async function answerTo(activity: Activity): Promise<[status: number, body: unknown]> {
  const response = await talk.bot.deliver(activity);
  const text = await response.text();
  return [response.status, text === '' ? undefined : (JSON.parse(text) as unknown)];
}

describe('in Teams, a card action that is invoked', () => {
  const execute = (data: object) => ({
    action: { type: 'Action.Execute', id: 'a', verb: 'answer', data },
    trigger: 'manual',
  });

  test('counts as a tap, and is answered as Teams expects', async () => {
    await talk.say('hello', 'yes');
    const card = talk.newest;
    const tapped = talk.person.executes(card, execute(optionOn(card, 'parent')));
    const taken = {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'You answered this question.',
    };
    expect(await answerTo(tapped)).toEqual([200, taken]);
    expect((await talk.bot.stored())[0]!.answers).toMatchObject({ respondent: { options: ['parent'] } });
    expect(wordsOn(talk.now(card))).toContain('You said\nI am a parent or carer');
    // The same again changes nothing.
    const [before] = await talk.bot.stored();
    expect(await answerTo(tapped)).toEqual([200, taken]);
    expect(await talk.bot.stored()).toEqual([before]);
  });

  test.each<[what: string, value: unknown]>([
    ['no value', undefined],
    ['no action', {}],
    ['an action of null', { action: null }],
    ['another type', { action: { type: 'Action.Submit', data: {} } }],
    ['data that is text', { action: { type: 'Action.Execute', data: 'yes' } }],
    ['a list', []],
  ])('with %s is refused in the body', async (_, value) => {
    await talk.say('hello');
    const [status, body] = await answerTo(talk.person.executes(talk.newest, value));
    expect([status, body]).toEqual([
      200,
      expect.objectContaining({ statusCode: 400, type: 'application/vnd.microsoft.error' }),
    ]);
  });
});

describe('in Teams, another invoke', () => {
  test.each([
    'task/fetch',
    'task/submit',
    'composeExtension/query',
    'signin/verifyState',
    'application/search',
    'config/fetch',
    '',
  ])('%s is answered with 501, and nothing is said', async (name) => {
    await talk.say('hello');
    const offered = talk.bot.azure.offered();
    expect((await answerTo(talk.person.invokes(name)))[0]).toBe(501);
    expect(talk.bot.azure.offered()).toBe(offered);
  });
});
