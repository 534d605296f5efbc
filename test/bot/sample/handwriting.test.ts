import { written, type Hand } from '../../../bot/sample/handwriting.ts';
import { seededRandom } from '../../../bot/sample/random.ts';
import { talkWordsFor } from '../../../bot/sample/words.ts';

const said = "well he isn't cross. Also I think people really like him";

test.each<[Hand, string]>([
  ['tidy', "Well he isn't cross. Also I think people really like him."],
  ['plain', 'well he isnt cross. also i think people really like him'],
  ['loud', "WELL HE ISN'T CROSS. ALSO I THINK PEOPLE REALLY LIKE HIM"],
  ['textspeak', 'well he isnt cross. also i think ppl rly like him'],
  ['dialect', 'Well he int cross. Also I think people really like him.'],
])('a %s hand writes as it does', (hand, expected) => {
  expect(written(said, hand, talkWordsFor('en'), seededRandom('hand'))).toBe(expected);
});

test('a careless hand slips within longer words, and not often', () => {
  const text = 'absolutely everything about school changed for the better since november '.repeat(20).trim();
  const words = written(text, 'careless', talkWordsFor('en'), seededRandom('slips')).split(' ');
  const slips = words.filter((word, index) => word !== text.split(' ')[index]);
  expect(words).toHaveLength(text.split(' ').length);
  expect(slips.length).toBeGreaterThan(3);
  expect(slips.length).toBeLessThan(words.length / 8);
});
