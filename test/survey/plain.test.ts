import { plain, plainName } from '../../survey/plain.ts';

describe('plain', () => {
  test.each([
    ['  Yes,  PLEASE!! ', 'yes please'],
    ["I'd rather not", 'id rather not'],
    ['I’d rather not', 'id rather not'],
    ['żółć', 'zolc'],
    ['WĄTPIĘ', 'watpie'],
    ['ﬁne', 'fine'],
    ['１２', '12'],
    ['۱۲٣', '123'],
    ['1️⃣', '1'],
    ['جي هاں', 'جی ہاں'],
    ['تقریباً', 'تقریبا'],
    ['ye\u200bs', 'yes'],
    ['👍', ''],
    ['', ''],
  ])('makes "%s" into "%s"', (text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('gives the words of a name, the same each time', () => {
    expect([plainName('Foster carer'), plainName('Foster carer')]).toEqual([
      ['foster', 'carer'],
      ['foster', 'carer'],
    ]);
  });
});
