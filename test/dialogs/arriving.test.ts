import { wordsFor } from '../../locales/words.ts';
import type { Authority } from '../../survey/authority.ts';
import { essex, portsmouth, testAuthorities } from '../support/authorities.ts';
import { Service, type Person } from './person.ts';
import { parentSteps, pathOf, step, walkTo } from './walk.ts';

const { say } = wordsFor('en', 'parent');
const child = wordsFor('en', 'child');

/** Answers to the end; what was asked on the way. */
async function askedOf(person: Person): Promise<string[]> {
  const asked: string[] = [];
  await person.arrive();
  while (person.asked !== undefined) {
    asked.push(person.asked);
    await step(person, parentSteps);
  }
  return asked;
}

describe('an invitation', () => {
  test.each([
    ['', []],
    ['group=autism', ['key-group']],
    ['group=autism&locality=mid', ['key-group', 'locality']],
    ['group=tall', []],
  ])('with "%s" does not ask %j', async (query, unasked) => {
    const asked = await askedOf(new Service().person({ query }));
    expect(asked).toEqual(pathOf(parentSteps).filter((id) => !unasked.includes(id)));
  });

  test('sets answers with consent, and not before', async () => {
    const person = await walkTo(new Service().person({ query: 'group=autism' }), 'respondent');
    expect(await person.answer('key-group')).toMatchObject({ options: ['autism'], by: 'invitation' });
  });

  test('is neither told nor asked again', async () => {
    const person = await walkTo(new Service().person({ query: 'group=autism' }), 'locality');
    await person.say('see');
    expect(person.words).not.toContain(say('questions.key-group.short'));
    await person.say('change');
    expect(person.question?.options.map(({ id }) => id)).toEqual(['respondent', 'supports']);
  });

  test('to another authority begins there, and leaves what was said elsewhere', async () => {
    const service = new Service();
    const inEssex = await walkTo(service.person(), 'supports');
    await inEssex.say('stop');
    const elsewhere = service.person({ authority: 'portsmouth' });
    await elsewhere.arrive();
    expect(elsewhere.asked).toBe('consent');
    await walkTo(elsewhere, 'supports');
    expect((await elsewhere.response('2026-autumn', portsmouth.code))?.status).toBe('open');
    expect((await inEssex.response())?.status).toBe('stopped');
    await service.person().arrive();
    expect((await inEssex.say('carry on')).asked).toBe('supports');
  });
});

test('an authority without localities does not ask where people live', async () => {
  const asked = await askedOf(new Service().person({ authority: 'portsmouth' }));
  expect(asked).toEqual(pathOf(parentSteps).filter((id) => id !== 'locality'));
});

describe('on a channel without links', () => {
  const unlinked = { authority: undefined, channel: 'webchat' };

  test.each([
    ['Essex', essex],
    ['essex county council please', essex],
    ['E10000012', essex],
    ['4', essex],
    ['portsmuth', portsmouth],
    ['telford', testAuthorities.find(({ slug }) => slug.startsWith('telford'))!],
    ['southend', testAuthorities.find(({ slug }) => slug.startsWith('southend'))!],
  ])('"%s" chooses the authority', async (text, authority) => {
    const person = new Service().person(unlinked);
    await person.say('hi');
    expect(person.words).toContain(child.say('asides.authority.ask'));
    await person.say(text);
    expect(person.words).toContain(child.say('says.welcome', { authority: authority.name }));
    await person.say('yes');
    expect((await person.response('2026-autumn', authority.code))?.answers.consent).toBeDefined();
  });

  test('no command and no rubbish gets past the question of the authority, and nothing is kept', async () => {
    const person = new Service().person(unlinked);
    for (const text of [
      'hi',
      'yes',
      'back',
      'skip',
      'simpler',
      'see',
      'change',
      'start again',
      'Narnia',
      '99',
      'help',
    ]) {
      await person.say(text);
      expect([text, person.words]).toEqual([text, expect.stringMatching(/Which council|choose the council/u)]);
    }
    expect(await person.response()).toBeUndefined();
  });

  test('people can stop before they say where, and carry on', async () => {
    const person = new Service().person(unlinked);
    await person.sayAll('hi', 'stop', 'essex');
    expect(person.words).toBe(child.say('says.still-stopped'));
    await person.sayAll('carry on', 'essex');
    expect(person.words).toContain('Essex');
  });

  test('a person whose state was lost finds what they said once they say where', async () => {
    const service = new Service();
    const person = await service.person(unlinked).sayAll('hi', 'essex', 'yes', 'mum', 'autism');
    await service.store.botState.delete((await person.response())!.talks!);
    await person.sayAll('camhs', 'essex');
    expect(person.words).toContain(say('says.welcome-back'));
    expect(person.words).toContain(say('questions.supports.ask'));
    expect(await person.answer('key-group')).toMatchObject({ options: ['autism'] });
  });

  test('with one authority only, that is not asked', async () => {
    const person = new Service({ onlyAuthority: essex.code }).person(unlinked);
    await person.sayAll('hi', 'yes');
    expect(person.words).toContain(child.say('questions.respondent.ask'));
  });
});

describe('coming back', () => {
  test('after half an hour is welcomed, and the reply counts', async () => {
    const service = new Service();
    const person = await walkTo(service.person(), 'supports');
    service.pass(31);
    await person.say('camhs');
    expect(person.heard).toEqual([say('says.welcome-back'), say('questions.locality.ask')]);
    await person.say('mid');
    expect(person.heard[0]).not.toBe(say('says.welcome-back'));
  });

  test('sooner is not', async () => {
    const service = new Service();
    const person = await walkTo(service.person(), 'supports');
    service.pass(29);
    await person.say('camhs');
    expect(person.heard).toEqual([say('questions.locality.ask')]);
  });

  test.each([1, 60 * 24 * 7])('to the page after %i minutes goes on with the same question', async (minutes) => {
    const service = new Service();
    const person = await walkTo(service.person(), 'difference-child');
    service.pass(minutes);
    await person.arrive();
    expect(person.heard).toEqual([say('says.welcome-back'), say('questions.difference-child.ask')]);
  });

  test.each(['the state too', 'without the state'])('to a new process goes on at every question, %s', async (state) => {
    const service = new Service();
    const person = service.person();
    await person.arrive();
    const asked: (string | undefined)[] = [];
    while (person.asked !== undefined) {
      asked.push(person.asked);
      if (state === 'without the state') await service.store.botState.delete(['page/conversations/ada/']);
      person.moveTo(new Service({ store: service.store }));
      // Without its state a talk that has kept nothing yet can only begin again.
      if (person.asked === 'consent') await person.say('hello');
      await step(person, parentSteps);
    }
    expect(asked).toEqual(pathOf(parentSteps));
    expect((await person.response())?.status).toBe('complete');
  });
});

describe('somebody who has finished', () => {
  const finished = () => walkTo(new Service().person(), undefined);

  test('gets thanks, words to keep, and where to get help', async () => {
    const person = await finished();
    const [thanks, reference, help] = person.heard;
    expect([thanks, help]).toEqual([say('says.thanks'), expect.stringContaining(essex.contacts.childrensServices)]);
    expect(reference).toMatch(/[a-z]+-[a-z]+-\d{5}/u);
    expect((await person.response())?.referenceHash).toMatch(/^[0-9a-f]{64}$/u);
  });

  test.each(['hello', 'thanks', 'one more thing', '1', ''])('and says "%s" keeps the same words', async (text) => {
    const person = await finished();
    const [, reference] = person.heard;
    const before = await person.response();
    await person.say(text);
    expect(person.heard).toEqual([say('says.finished'), reference]);
    expect(await person.response()).toEqual(before);
  });

  test('can see and change an answer', async () => {
    const person = await finished();
    await person.sayAll('change', say('questions.supports.short'), 'doctor');
    expect([person.heard[0], (await person.response())?.status]).toEqual([say('says.thanks'), 'complete']);
    await person.say('see');
    expect(person.words).toContain(
      `${say('questions.supports.short')}: ${say('questions.supports.options.doctor-nurse')}`,
    );
  });
});

describe('rounds', () => {
  const withRounds = (rounds: Authority['rounds']) =>
    new Service({ authorities: testAuthorities.map((each) => (each === essex ? { ...essex, rounds } : each)) });
  const closed = child.say('says.closed', { authority: 'Essex' });
  const autumn = { id: '2026-autumn', opens: '2026-09-01', closes: '2026-11-30' };
  const spring = { id: '2027-spring', opens: '2027-03-01' };
  const days = (number: number) => number * 24 * 60;

  test.each([
    ['before it opens', { ...autumn, opens: '2026-11-03' }],
    ['after it has closed', { ...autumn, closes: '2026-11-01' }],
  ])('%s nothing is asked, whatever is said', async (_, round) => {
    const person = withRounds([round]).person();
    await person.arrive();
    expect([person.asked, person.heard.at(-1)]).toEqual([undefined, closed]);
    for (const text of ['yes', 'skip', 'back', 'simpler', 'change', 'start again', 'carry on', 'hello']) {
      await person.say(text);
      expect([text, person.asked, person.heard.at(-1)]).toEqual([text, undefined, closed]);
    }
    expect(await person.response()).toBeUndefined();
  });

  test('named by a link but closed ask nothing', async () => {
    const person = withRounds([{ ...autumn, closes: '2026-11-01' }]).person({ query: 'round=2026-autumn' });
    await person.arrive();
    expect(person.heard.at(-1)).toBe(closed);
  });

  test('that close between the question and consent keep nothing', async () => {
    const service = withRounds([autumn]);
    const person = await walkTo(service.person(), 'consent');
    service.pass(days(60));
    await person.say('yes');
    expect([person.heard.at(-1), await person.response()]).toEqual([closed, undefined]);
  });

  test('that close in the middle let people finish', async () => {
    const service = withRounds([autumn, spring]);
    const person = await walkTo(service.person(), 'difference-child');
    service.pass(days(150));
    await walkTo(person, undefined);
    expect((await person.response())?.status).toBe('complete');
  });

  test('that open later are asked then', async () => {
    const service = withRounds([spring]);
    const person = service.person();
    await person.arrive();
    service.pass(days(150));
    await walkTo(await person.say('hello'), 'supports');
    expect((await person.response('2027-spring'))?.round).toBe('2027-spring');
  });

  test('that follow ask somebody who has finished again, and keep both', async () => {
    const service = withRounds([autumn, spring]);
    const person = await walkTo(service.person(), undefined);
    service.pass(days(60));
    expect((await person.say('hello')).heard[0]).toBe(say('says.finished'));
    service.pass(days(90));
    await person.say('hello');
    expect(person.asked).toBe('consent');
    await walkTo(person, undefined);
    expect([(await person.response())?.status, (await person.response('2027-spring'))?.status]).toEqual([
      'complete',
      'complete',
    ]);
  });
});
