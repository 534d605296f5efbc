import { wordsFor, type Locale } from '../../locales/words.ts';
import { Service, type Person } from './person.ts';
import { parentSteps, walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent');
const CODE = /[2-9]{4} [2-9]{4}/u;
const SAID = 'he is safer with red socks';
const steps = { ...parentSteps, 'difference-child': SAID };
const channels = ['page', 'sms', 'msteams', 'webchat', 'directline'];
/** By text several messages come as one, and cards hold their words. */
const pairs = channels.flatMap((from) => channels.filter((to) => to !== from).map((to) => [from, to] as const));

let service: Service;
beforeEach(() => {
  service = new Service();
});

async function begun(last = 'difference-family', channel = 'page'): Promise<Person> {
  const owner = await service.person({ name: 'owner', channel }).arrive();
  return await walkTo(owner, last, steps);
}

async function codeOf(owner: Person, words = 'finish by text'): Promise<string> {
  await owner.say(words);
  return CODE.exec(owner.words)![0];
}

function phone(settings: object = {}): Person {
  return service.person({ name: 'phone', channel: 'sms', ...settings });
}

const stored = async () =>
  await Array.fromAsync(service.store.responses.list({ authority: 'E10000012', round: '2026-autumn' }));

describe.each(channels)('on %s, somebody with a code from the page', (channel) => {
  test('answers the questions left in the same response, and sees nothing said before', async () => {
    const code = await codeOf(await begun());
    const person = phone({ channel });
    const heard: string[] = [];
    for (const words of [code, 'see', 'copy', 'we are coping']) heard.push((await person.say(words)).words);
    expect(heard[0]).toContain(say('says.joined'));
    // By text nothing said before is ever shown, whatever is sent.
    const notHere = say(channel === 'sms' ? 'says.see-on-page' : 'says.away');
    expect(heard[1]).toContain(notHere);
    expect(heard[2]).toContain(notHere);
    expect(heard.join('\n')).not.toContain('red socks');
    expect(heard.join('\n')).not.toMatch(/[a-z]+-[a-z]+-[a-z]+-\d{5}/u);
    const [response, ...others] = await stored();
    expect(others).toEqual([]);
    expect(response).toMatchObject({
      channel: 'page',
      answers: { 'difference-family': { kind: 'text', text: 'we are coping' } },
    });
  });
});

test.each(pairs)('begun on %s and finished on %s it is one complete response', async (from, to) => {
  const owner = service.person({ name: 'owner', channel: from });
  await owner.sayAll('hello', 'yes', 'parent', 'skip', 'skip', 'skip');
  const code = await codeOf(owner);
  const person = phone({ channel: to });
  await person.say(code);
  for (const words of ['he is safer', 'we are coping', 'skip', 'skip', 'skip', 'skip', 'no', 'no']) {
    if ((await stored())[0]!.status !== 'complete') await person.say(words);
  }
  const all = await stored();
  expect(all.map(({ status, channel }) => [status, channel])).toEqual([['complete', from]]);
});

describe('a code', () => {
  test('works once', async () => {
    const code = await codeOf(await begun());
    expect((await phone().say(code)).words).toContain(say('says.joined'));
    const second = await phone({ name: 'finder' }).say(code);
    expect(second.words).toContain(wordsFor('en', 'child').say('says.code-unknown'));
  });

  test('that comes again from the phone it was used on, as after a crash, joins still', async () => {
    const code = await codeOf(await begun());
    await phone().say(code);
    expect((await phone().say(code)).words).toContain(say('says.joined'));
  });

  test('works for half an hour', async () => {
    const owner = await begun();
    const [early, late] = [await codeOf(owner), await codeOf(owner)];
    service.pass(29);
    expect((await phone().say(early)).words).toContain(say('says.joined'));
    service.pass(1);
    expect((await phone({ name: 'late' }).say(late)).words).toContain('ask for a new one');
  });

  test.each(['%s', ' %s. ', 'code %s', 'CODE: %s'])('is known however it is typed: "%s"', async (typed) => {
    const code = await codeOf(await begun());
    for (const form of [code, code.replace(' ', ''), code.replace(' ', '-')])
      expect((await phone().say(typed.replace('%s', form))).words).toContain(say('says.joined'));
  });

  test.each(['2345678', '234567892', '12345678', 'call 2345 6789 please'])('is not seen in "%s"', async (text) => {
    const owner = await begun();
    await owner.say(text);
    expect(owner.words).not.toContain(say('says.code-unknown'));
  });

  test('stands nowhere in what is stored, nor does it stay in the talk', async () => {
    const code = (await codeOf(await begun())).replace(' ', '');
    const written: string[] = [];
    const { botState } = service.store;
    const write = botState.write.bind(botState);
    botState.write = (changes) => (written.push(JSON.stringify(changes)), write(changes));
    await phone().say(code);
    expect(written.length).toBeGreaterThan(0);
    expect(written.join('') + JSON.stringify(await stored())).not.toContain(code);
  });

  test('cannot be tried for long', async () => {
    const code = await codeOf(await begun());
    const guesser = phone({ name: 'guesser' });
    for (let index = 0; index < 5; index++) await guesser.say(`2222 222${index + 2}`);
    expect((await guesser.say(code)).words).toContain(wordsFor('en', 'child').say('says.reference-wait'));
    expect((await phone().say(code)).words).toContain(say('says.joined'));
  });

  test('is not given before there is something to go on with, nor at the end', async () => {
    const newcomer = await phone({ channel: 'page' }).arrive();
    expect((await newcomer.press('elsewhere')).words).not.toMatch(CODE);
    const owner = await begun('may-quote');
    await owner.tap('may-quote', ['yes']);
    expect((await owner.press('elsewhere')).words).not.toMatch(CODE);
  });

  test('is given to one who stopped, and going on elsewhere opens the response again', async () => {
    const owner = await begun();
    await owner.press('stop');
    await phone().say(await codeOf(owner));
    await phone().say('we are coping');
    expect((await stored())[0]).toMatchObject({ status: 'open', answers: { 'difference-family': { kind: 'text' } } });
  });
});

describe('who has joined', () => {
  let person: Person;
  let owner: Person;
  beforeEach(async () => {
    owner = await begun('confirm-difference');
    person = await phone().say(await codeOf(owner));
  });

  test('is not asked about codes of words said elsewhere', () => {
    expect(person.words).toContain(say('questions.improve.ask', { authority: 'Essex' }));
    expect(person.words).not.toContain(say('codes.safer'));
  });

  test('goes on a day later, without beginning anew', async () => {
    service.pass(24 * 60);
    await person.say('more reliability');
    expect(await stored()).toMatchObject([{ answers: { improve: { kind: 'text' } } }]);
  });

  test('sees the answers once they send the words that open them', async () => {
    const [words] = /[a-z]+-[a-z]+-[a-z]+-\d{5}/u.exec((await owner.press('stop')).words)!;
    const tablet = phone({ name: 'tablet', channel: 'webchat' });
    await tablet.sayAll(words, 'see');
    expect(tablet.words).toContain('red socks');
  });

  test('stops the whole, and goes on where they stopped', async () => {
    await person.say('stop');
    expect(await stored()).toMatchObject([{ status: 'stopped' }]);
    await person.say('start');
    expect(person.words).toContain(say('questions.improve.ask', { authority: 'Essex' }));
  });

  test('erases the whole, there too', async () => {
    await person.sayAll('forget', 'yes');
    expect(await stored()).toEqual([]);
  });

  test('leaves it to answer for themselves', async () => {
    await person.sayAll('someone else wants to answer', 'carry on');
    expect(person.words).toContain('Do you want to take part?');
  });

  test('and the one who began can go on there at the same time', async () => {
    await owner.sayAll('hello', 'more reliability');
    await person.say('hello');
    expect(await stored()).toHaveLength(1);
  });
});

test.each(['pl', 'ur'] as Locale[])('in %s the code and what follows are in that language', async (locale) => {
  const owner = await service.person({ name: 'owner', locale }).arrive();
  await walkTo(owner, 'difference-child', steps);
  await owner.press('elsewhere');
  const words = wordsFor(locale, 'parent');
  expect(owner.words).toContain(
    words.say('says.elsewhere', { code: CODE.exec(owner.words)![0], number: '' }).slice(0, 20),
  );
  const person = await phone({ locale: 'en' }).say(CODE.exec(owner.words)![0]);
  expect(person.words).toContain(words.say('says.joined'));
});
