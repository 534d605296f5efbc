import type { Sent } from '../../support/connector.ts';
import { cardOf, optionOn, wordsOn } from '../../support/teams.ts';
import { TeamsTalk } from '../../support/teamsTalk.ts';

let talk: TeamsTalk;
beforeEach(async () => {
  talk = await TeamsTalk.start();
});
afterEach(() => talk.close());

const answersKept = async () => Object.keys((await talk.bot.stored())[0]!.answers);

describe('in Teams, a card that was answered', () => {
  test('by a tap shows the question and the answer, and nothing to tap', async () => {
    await talk.say('hello', 'yes');
    const card = talk.newest;
    await talk.tap(card, optionOn(card, 'parent'));
    expect(wordsOn(talk.now(card))).toBe(
      [
        'Who are you? Are you a parent or carer? Or are you a child or young person?',
        'You said',
        'I am a parent or carer',
      ].join('\n'),
    );
    expect(talk.openCards).toEqual([talk.newest]);
    expect(talk.bot.azure.connector.replaced.at(-1)!.authorization).toBe(`Bearer token-of-the-bot`);
  });

  test('by typed words shows the same', async () => {
    await talk.say('hello', 'yes');
    const card = talk.newest;
    await talk.say('mum');
    expect(wordsOn(talk.now(card))).toContain('You said\nI am a parent or carer');
    expect(cardOf(talk.now(card))!.actions).toBeUndefined();
  });

  test('in words of one line shows them, in longer ones only that it was answered', async () => {
    await talk.say('hello', 'yes', 'parent', 'autism', 'camhs', 'mid essex');
    const first = talk.newest;
    await talk.tap(first, { question: 'difference-child', text: 'He is much calmer at school now' });
    expect(wordsOn(talk.now(first))).toContain('You said\nHe is much calmer at school now');

    await talk.say('change', 'what difference the help made to your child');
    const second = talk.newest;
    const long = 'He is much calmer now and goes to school every day, but we waited too long for help';
    await talk.tap(second, { question: 'difference-child', text: long });
    expect(wordsOn(talk.now(second))).toContain('You answered this question.');
    for (const each of talk.standing) expect(wordsOn(each)).not.toContain('waited too long');
    // What was said before it was changed is not shown any more either.
    for (const each of talk.standing) expect(wordsOn(each)).not.toContain('much calmer at school');
  });

  test('with words of harm repeats none of them', async () => {
    await talk.say('hello', 'yes', 'parent', 'autism', 'camhs', 'mid essex');
    const card = talk.newest;
    await talk.tap(card, { question: 'difference-child', text: 'his dad hits him every night' });
    expect(wordsOn(talk.now(card))).toContain('You answered this question.');
    for (const each of talk.standing) expect(wordsOn(each)).not.toContain('hits him');
    expect(wordsOn(talk.newest)).toContain("[I don't feel safe]");
  });

  test('late changes the answer, on that card too, however old it is', async () => {
    await talk.say('hello', 'yes');
    const card = talk.newest;
    await talk.tap(card, optionOn(card, 'parent'));
    await talk.tap(card, optionOn(card, 'child'));
    expect(wordsOn(talk.now(card))).toContain('You said\nI am a child or young person');
    const old: Sent = { ...card, id: 'from-long-ago' };
    await talk.tap(old, optionOn(card, 'parent'));
    expect(wordsOn(talk.now(old))).toContain('You said\nI am a parent or carer');
    expect(wordsOn(talk.now(card))).not.toContain('You said');
  });
});

describe('in Teams, an older card', () => {
  test('of a question asked again cannot be tapped any more', async () => {
    await talk.say('hello', 'yes');
    const card = talk.newest;
    await talk.say('help');
    expect(wordsOn(talk.now(card))).toBe('Who are you? Are you a parent or carer? Or are you a child or young person?');
    expect(talk.openCards).toEqual([talk.newest]);
  });

  test('that nobody can answer any more is closed, and answers nothing', async () => {
    await talk.say('hello', 'yes', 'parent');
    const card = talk.newest;
    await talk.say('stop');
    expect(talk.openCards).toEqual([]);
    await talk.tap(card, optionOn(card, 'autism'));
    expect(await answersKept()).toEqual(['consent', 'respondent']);
  });

  test.each([404, 403, 500, 429])('that cannot be replaced (%i) costs nobody an answer', async (status) => {
    await talk.say('hello', 'yes');
    const card = talk.newest;
    const headers = { 'retry-after': '0' };
    talk.bot.azure.connector.plannedChanges.push(
      ...Array.from({ length: status === 429 ? 4 : 1 }, () => ({ status, headers })),
    );
    await talk.tap(card, optionOn(card, 'parent'));
    expect(await answersKept()).toEqual(['consent', 'respondent']);
    expect(wordsOn(talk.newest)).toContain('Which of these are true?');
    // Tried again with the next turn only where that may help.
    await talk.say('help');
    expect(cardOf(talk.now(card))!.actions === undefined).toBe(status === 500 || status === 429);
  });
});

describe('in Teams, what was erased', () => {
  test('is shown on no card, nor where it was read back or listed', async () => {
    await talk.say('hello', 'yes', 'parent', 'autism', 'camhs', 'mid essex');
    await talk.say('He is calmer and goes to school every day', 'We have more time');
    expect(wordsOn(talk.newest)).toContain('From what you said');
    await talk.say('see', 'forget');
    const asking = talk.newest;
    await talk.tap(asking, optionOn(asking, 'yes'));
    expect(await talk.bot.stored()).toEqual([]);
    const shown = talk.standing.map(wordsOn).join('\n');
    for (const told of ['parent or carer\n', 'CAMHS (help', 'Mid Essex', 'calmer', 'goes to school', 'You said'])
      expect(shown).not.toContain(told);
    expect(shown).toContain('This is not here any more.');
    expect(shown).toContain('The messages you wrote stay here in Teams.');
    expect(talk.openCards).toEqual([]);
  });

  test('is taken away later where Teams was busy', async () => {
    await talk.say('hello', 'yes', 'parent', 'forget');
    talk.bot.azure.connector.plannedChanges.push({ status: 503 });
    await talk.say('yes');
    expect(talk.standing.map(wordsOn).join('\n')).toContain('I am a parent or carer');
    await talk.say('hello');
    expect(talk.standing.map(wordsOn).join('\n')).not.toContain('I am a parent or carer');
  });
});
