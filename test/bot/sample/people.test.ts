import { people } from '../../../bot/sample/people.ts';
import type { Person } from '../../../bot/sample/person.ts';
import { testAuthorities } from '../../support/authorities.ts';

function sample(count: number, seed = 1): Omit<Person, 'random'>[] {
  return [...people({ count, seed, authorities: testAuthorities })].map(({ random, ...person }) => {
    expect(random).toBeInstanceOf(Function);
    return person;
  });
}

describe('the people of a sample', () => {
  const thousand = sample(1000);
  const share = (is: (person: Omit<Person, 'random'>) => boolean) => thousand.filter(is).length / thousand.length;

  test('are the same for the same seed', () => {
    expect(sample(100)).toEqual(sample(100));
  });

  test('are others for another seed', () => {
    const ids = new Set(sample(100).map(({ id }) => id));
    expect(sample(100, 2).filter(({ id }) => ids.has(id))).toEqual([]);
  });

  test('are the first of a larger sample', () => {
    expect(thousand.slice(0, 60)).toEqual(sample(60));
  });

  test('spread evenly over the authorities, parents and children alike', () => {
    const places = Map.groupBy(sample(280), ({ authority, respondent }) => `${authority.slug} ${respondent}`);
    expect([...places.values()].map(({ length }) => length)).toEqual(Array(28).fill(10));
  });

  test.each<[string, number, number, (person: Omit<Person, 'random'>) => boolean]>([
    ['leave on the way', 0.1, 0.15, ({ leaves }) => leaves !== undefined],
    ['do not agree to take part', 0.01, 0.06, ({ refuses }) => refuses],
    ['erase everything', 0.005, 0.03, ({ forgets }) => forgets],
    ['are not to be quoted', 0.2, 0.35, ({ facts }) => facts['may-quote']![0] === 'no'],
    ['belong to more than one key group', 0.02, 0.2, ({ facts }) => facts['key-group']!.length > 1],
    ['change their minds', 0.05, 0.2, ({ secondThought }) => secondThought !== undefined],
    ['write in another language', 0.005, 0.06, ({ locale }) => locale !== 'en'],
    ['make slips of the pen', 0.1, 0.3, ({ hand }) => hand === 'careless'],
  ])('%s in a believable share', (_, least, most, is) => {
    expect(share(is)).toBeGreaterThan(least);
    expect(share(is)).toBeLessThan(most);
  });

  test.each(['page', 'webchat', 'sms', 'msteams'] as const)('come by %s', (channel) => {
    expect(share((person) => person.channel === channel)).toBeGreaterThan(0.08);
  });

  test('leave at every question', () => {
    const places = new Set(thousand.flatMap(({ leaves }) => leaves?.at ?? []));
    expect(places.size).toBeGreaterThan(11);
  });

  test('write only in languages their authority has', () => {
    expect(thousand.filter(({ locale, authority }) => !authority.languages.includes(locale))).toEqual([]);
  });
});
