import type { ConcernFinder } from '../../coding/findConcern.ts';
import type { AlertRecord, AlertWords } from '../../store/alertStore.ts';
import { commands } from '../../dialogs/command.ts';
import { locales, wordsFor } from '../../locales/words.ts';
import { essex } from '../support/authorities.ts';
import { listening } from './listening.ts';
import type { Person } from './person.ts';
import { Service } from './person.ts';
import { childSteps, parentSteps, walkTo } from './walk.ts';

/** Said by a reporter to well-known chatbots in 2018, which praised the child. */
const disclosure = "I'm being forced to have sex and I'm only 12 years old";

async function alertsOf({ store }: Service): Promise<AlertRecord[]> {
  const found: AlertRecord[] = [];
  for await (const record of store.alerts.list({ waiting: true })) found.push(record);
  return found;
}

/** The words of the one alert there is; tests seal by writing JSON. */
async function onlyAlert(service: Service) {
  const [record, ...others] = await alertsOf(service);
  expect(others).toEqual([]);
  const words = JSON.parse(record!.alert.sealed) as AlertWords;
  return { ...record!.alert, ...words, events: record!.events };
}

/** A service that knows one sentence for harm, whatever the model has learnt. */
function hearingOnly(harm: string): Service {
  const findConcern: ConcernFinder = (text) => {
    const concern = text.includes(harm);
    return { concern, urgent: false, evidence: concern ? harm : '' };
  };
  return new Service({ setting: { findConcern } });
}

test('the words of a reference, which are ours, raise nothing', async () => {
  const service = hearingOnly('heron');
  const person = await service.person().arrive();
  await person.say('please open blue-river-heron-48213');
  expect(await alertsOf(service)).toEqual([]);
  await person.say('please open blue-river-heron-4821');
  expect(await alertsOf(service)).toHaveLength(1);
});

function commandWords(locale: string): Set<string> {
  const words = wordsFor(locale, 'child');
  const steering = commands.filter((command) => command !== 'unsafe');
  return new Set(steering.flatMap((command) => words.list(`commands.${command}`).slice(0, 5)));
}

const states: [string, (person: Person) => Promise<unknown>][] = [
  ['before anything', (person) => Promise.resolve(person)],
  ['before consent', (person) => person.arrive()],
  ['after no to consent', (person) => person.arrive().then(() => person.say('no'))],
  ['where an option is chosen', (person) => walkTo(person, 'respondent', childSteps)],
  ['where words are asked for', (person) => walkTo(person, 'difference-child', childSteps)],
  ['after stop', (person) => walkTo(person, 'difference-child', childSteps).then(() => person.say('stop'))],
  ['where erasing is asked about', (person) => walkTo(person, 'improve', childSteps).then(() => person.say('forget'))],
  ['after the end', (person) => walkTo(person, undefined, childSteps)],
];

describe('what tells of harm', () => {
  test.each(states)('is passed on and answered %s', async (_, go) => {
    const service = listening();
    const person = service.person();
    await go(person);
    await person.say(disclosure);

    expect(await onlyAlert(service)).toMatchObject({
      source: 'found',
      kind: 'abuse-sexual',
      text: disclosure,
      authority: essex.code,
      at: service.now.toISOString(),
    });
    expect(person.words).toContain('I am a computer');
    expect(person.words).toContain('0800 1111');
    expect(person.words).toContain('999');
    expect(person.words).toContain('it is not your fault');
    expect(person.asked).toBe('after-concern');
  });

  test.each([
    ['pl', 'tata mnie bije pasem i boję się wracać do domu', 'To nie twoja wina', 'Jestem komputerem'],
    ['ur', 'ابو مجھے روز بیلٹ سے مارتے ہیں', 'غلطی نہیں', 'کمپیوٹر'],
  ])('is answered in %s', async (locale, text, fault, computer) => {
    const service = listening();
    const person = service.person({ locale });
    await person.arrive();
    await person.say(text);
    expect(await onlyAlert(service)).toMatchObject({ text, locale });
    expect(person.words.toLowerCase()).toContain(fault.toLowerCase());
    expect(person.words).toContain(computer);
  });

  test.each([
    ['a child', childSteps, 'difference-child', ['Childline', 'SHOUT']],
    ['a parent', parentSteps, 'difference-child', ['Samaritans', 'NSPCC', essex.contacts.outOfHours]],
  ])('is answered with the numbers for %s', async (_, steps, at, numbers) => {
    const person = await walkTo(listening().person(), at, steps);
    await person.say('my partner hits me and the kids every night');
    for (const number of numbers) expect(person.words).toContain(number);
  });

  test('says by when a person should have read it', async () => {
    const service = listening();
    const person = await walkTo(service.person(), 'difference-child', childSteps);
    await person.say('my dad hits me with a belt');
    expect(person.words).toContain('should read this by: Tuesday 10:00');
  });

  test('says first what to do now where it cannot wait', async () => {
    const person = await walkTo(listening().person(), 'difference-child', childSteps);
    await person.say('i have taken all the tablets and i want to die tonight');
    expect(person.heard[0]).toContain('call 999');
    expect(person.words).toContain('should read this by: Monday 11:00');
  });

  test('is kept as an answer too, and the talk goes on from there', async () => {
    const service = listening();
    const person = await walkTo(service.person(), 'difference-child', childSteps);
    await person.say(`${disclosure}. my worker Sarah Jones is nice`);
    const { text, responseId } = await onlyAlert(service);
    const response = await person.response();

    expect(responseId).toBe(response!.id);
    expect(text).toContain('Sarah Jones');
    expect(response!.answers['difference-child']).toMatchObject({ text: `${disclosure}. my worker [name] is nice` });
    expect((await person.say('carry on')).asked).toBe('improve');
  });

  test('is not read back as what it was coded as, after carry on', async () => {
    const person = await walkTo(listening().person(), 'difference-child', childSteps);
    await person.say(`i am safer at school. ${disclosure}`);
    const answer = await person.answer('difference-child');
    expect(answer).toMatchObject({ coding: { codes: [{ code: 'safer' }] }, notReadBack: true });
    await person.say('carry on');
    expect([person.asked, person.words.includes(wordsFor('en', 'child').say('codes.safer'))]).toEqual([
      'improve',
      false,
    ]);
    await person.press('change');
    await person.tap('change', ['difference-child']);
    await person.say('i am safer');
    expect(person.asked).toBe('confirm-difference');
  });

  test('counts as no failed try at a question', async () => {
    const person = await walkTo(listening().person(), 'respondent', childSteps);
    for (let time = 0; time < 4; time += 1) {
      await person.say(disclosure);
      await person.say('carry on');
    }
    expect(person.asked).toBe('respondent');
  });

  test('the same message again makes no second alert', async () => {
    const service = listening();
    const person = await walkTo(service.person(), 'difference-child', childSteps);
    await person.say(disclosure, 'same');
    await person.say(disclosure, 'same');
    expect((await onlyAlert(service)).text).toBe(disclosure);
  });

  test('is heard in parts sent one after the other', async () => {
    const service = hearingOnly('he hurts me every night');
    const person = await walkTo(service.person(), 'difference-child', childSteps);
    await person.say('he hurts me');
    expect(await alertsOf(service)).toEqual([]);
    service.pass(1);
    await person.say('every night');
    expect((await onlyAlert(service)).text).toBe('he hurts me every night');
  });
});

describe('after a concern', () => {
  const told = async () => {
    const service = listening();
    const person = await walkTo(service.person(), 'difference-child', childSteps);
    await person.say(disclosure);
    return { service, person };
  };

  test('what is written next goes the same way', async () => {
    const { service, person } = await told();
    await person.say('it is my uncle, he lives with us');
    const texts = (await alertsOf(service)).map(({ alert }) => (JSON.parse(alert.sealed) as AlertWords).text);
    expect(texts.toSorted()).toEqual([disclosure, 'it is my uncle, he lives with us'].toSorted());
    expect(person.asked).toBe('after-concern');
    expect(person.words).not.toContain('did not understand');
  });

  test('words beside a choice are passed on first', async () => {
    const { service, person } = await told();
    await person.send({ question: 'after-concern', options: ['carry-on'], text: 'it was in june' });
    const sources = (await alertsOf(service)).map(({ alert }) => alert.source);
    expect(sources.toSorted()).toEqual(['found', 'more']);
    expect(person.asked).toBe('after-concern');
    expect(person.question?.ownWords).toBe(true);
  });

  test.each(['you got that wrong', 'it was a joke', 'forget i said that'])(
    '"%s" takes nothing back',
    async (denial) => {
      const { service, person } = await told();
      await person.say(denial);
      const alerts = await alertsOf(service);
      expect(alerts.map(({ alert }) => (JSON.parse(alert.sealed) as AlertWords).text)).toContain(disclosure);
      expect(alerts.flatMap(({ events }) => events)).toEqual([]);
    },
  );

  test.each(['ok', 'yes', 'thanks'])('"%s" is nothing to pass on', async (said) => {
    const { service, person } = await told();
    await person.say(said);
    await onlyAlert(service);
    expect(person.asked).toBe('after-concern');
  });

  test('words of danger are answered with 999, whatever was told before', async () => {
    const { service, person } = await told();
    await person.say('he is here with a knife and says he will kill me tonight');
    expect(person.words).toContain('999');
    expect((await alertsOf(service)).map(({ alert }) => alert.urgent)).toContain(true);
  });

  test('the person is told that nobody knows who they are', async () => {
    const { person } = await told();
    expect(person.words).toContain('I do not know your name');
  });

  test('"make him stop" does not stop the talk', async () => {
    const { person } = await told();
    await person.say('please make him stop');
    expect(person.asked).toBe('after-concern');
  });

  test('stop stops', async () => {
    const { person } = await told();
    await person.say('stop');
    expect((await person.response())?.status).toBe('stopped');
  });

  test('a second one is answered shortly', async () => {
    const { person } = await told();
    const first = person.words.length;
    await person.say('carry on');
    await person.say('and he hits my sister every day');
    expect(person.words.length).toBeLessThan(first);
    expect(person.words).toContain('999');
  });

  test('the alert stays when all else is erased', async () => {
    const { service, person } = await told();
    await person.say('stop');
    await person.say('forget');
    await person.say('yes');
    expect(await person.response()).toBeUndefined();
    expect((await onlyAlert(service)).text).toBe(disclosure);
  });
});

describe('"I do not feel safe"', () => {
  test.each(states)('raises an urgent alert %s', async (_, go) => {
    const service = listening();
    const person = service.person();
    await go(person);
    await person.press('unsafe');
    expect(await onlyAlert(service)).toMatchObject({ source: 'asked', urgent: true });
    expect(person.asked).toBe('after-concern');
  });

  test.each(['en', 'pl', 'ur'])('is understood as UNSAFE in %s', async (locale) => {
    const service = listening();
    const person = service.person({ locale });
    await person.arrive();
    await person.say('UNSAFE');
    expect(await onlyAlert(service)).toMatchObject({ source: 'asked' });
  });
});

describe('parts that come more than two minutes apart', () => {
  test('are not read together', async () => {
    const service = hearingOnly('he hurts me every night');
    const person = await walkTo(service.person(), 'difference-child', childSteps);
    await person.say('he hurts me');
    service.pass(3);
    await person.say('every night');
    expect(await alertsOf(service)).toEqual([]);
  });
});

describe('words that steer or answer the survey', () => {
  const harm: ConcernFinder = (text) => ({ concern: true, urgent: true, evidence: text });

  test.each(locales.flatMap((locale) => [...commandWords(locale)].map((word) => [locale, word] as const)))(
    'in %s, "%s" is no concern, whatever the finder says',
    async (locale, word) => {
      const service = new Service({ setting: { findConcern: harm } });
      const person = service.person({ locale });
      await person.arrive();
      await person.say(word);
      expect(await alertsOf(service)).toEqual([]);
    },
  );

  test('an age in a text message is none either', async () => {
    const service = new Service({ setting: { findConcern: harm } });
    const person = service.person({ channel: 'sms' });
    await person.arrive();
    for (const said of ['yes', 'child', '14']) await person.say(said);
    expect(await alertsOf(service)).toEqual([]);
  });
});

describe('before the council is known', () => {
  test('is passed on, and goes to the council once it is said', async () => {
    const service = listening();
    const person = service.person({ authority: undefined, channel: 'sms' });
    await person.arrive();
    await person.say('my mum is drunk and hitting me');
    expect(await onlyAlert(service)).toMatchObject({ authority: undefined, events: [] });

    await person.say('carry on');
    await person.say('Essex');
    expect((await onlyAlert(service)).events).toMatchObject([{ number: 1, what: 'placed', detail: essex.code }]);
  });
});
