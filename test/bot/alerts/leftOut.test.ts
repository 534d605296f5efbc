import { leftOutBy, leftOutUnread } from '../../../bot/alerts/leftOut.ts';
import { aContact, withContacts } from '../../support/alerts.ts';

const about = (...notAbout: string[]) =>
  withContacts([aContact({ id: 'named', notAbout }), aContact({ id: 'other', notAbout: [] })]);

describe('a contact is left out by words that name them', () => {
  test.each([
    ['Karen Smith', 'karen smith hits me'],
    ['Karen Smith', 'It was KAREN  SMITH.'],
    ['Karen Smith', 'karen-smith!'],
    ['Karen Smith', 'karensmith did it'],
    ['Karen Smith', 'k a r e n s m i t h'],
    ['Karen', "Karen's house"],
    ['Karen', 'karens house'],
    ['Rowan House', 'at rowan\nhouse'],
    ['Rowan House', 'at Row\u200ban House'],
    ['Zoë', 'zoe hits me'],
    ['Zoe', 'ZOË hits me'],
    ['Wójcik', 'pani wojcik'],
    ['Łukasz', 'lukasz bije'],
    ['نورین', 'نورین نے مارا'],
    ['Ｋaren', 'karen'],
  ])('%s in "%s"', (name, words) => {
    expect([...leftOutBy(words, about(name))]).toEqual(['named']);
  });

  test('and not by others', () => {
    for (const [name, words] of [
      ['Ann', 'annoying planning'],
      ['Al', 'all of it'],
      ['Karen Smith', 'karen was nice, and so was mrs jones'],
      ['!', 'help!'],
    ] as const)
      expect([...leftOutBy(words, about(name))]).toEqual([]);
  });

  test('by any of their names', () => {
    expect([...leftOutBy('mr brown', about('Rowan House', 'Mr Brown'))]).toEqual(['named']);
  });
});

test('when the words cannot be read, all are left out whom they might be about', () => {
  expect([...leftOutUnread(about('Karen'))]).toEqual(['named']);
});
