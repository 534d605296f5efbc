import { tallyRows } from '../../../reports/bank/bankTally.ts';
import type { CodedRow } from '../../../reports/bank/codedRow.ts';
import { distinctiveWords } from '../../../reports/bank/distinctive.ts';
import { aRow, given, rowsOf } from './rows.ts';

const say = (...texts: string[]) => texts.map((redacted) => aRow({ redacted }));
const coded = (...texts: string[]) => texts.map((redacted) => aRow({ redacted, ...given('calmer') }));
const background = coded(...Array<string>(20).fill('he is calmer at school'));

async function found(rows: CodedRow[]) {
  const all = rowsOf([...rows, ...background]);
  const { words, phrases } = await distinctiveWords(all, (await tallyRows(all())).languages);
  const shown = (each: typeof words) => each.map((one) => `${one.words} ${one.uncoded} ${one.coded}`);
  return { words: shown(words), phrases: shown(phrases) };
}

const parking = ['the parking was bad', 'no parking here', 'parking costs', 'more parking please', 'we want parking'];

test('words of five uncoded answers are shown, with how many coded answers have them', async () => {
  expect((await found([...say(...parking), ...coded('parking')])).words).toEqual(['parking 5 hidden']);
});

test('words of four are not', async () => {
  expect((await found(say(...parking.slice(1)))).words).toEqual([]);
});

test('a word said twice in an answer counts once', async () => {
  expect((await found(say(...parking.slice(1), 'parking and parking'))).words).toEqual(['parking 5 0']);
});

test('words that the coded answers say as often are not', async () => {
  expect((await found(say(...Array<string>(5).fill('school')))).words).toEqual([]);
});

test('what stands out most comes first', async () => {
  const rows = [...say(...parking), ...say(...Array<string>(9).fill('the wifi'))];
  expect((await found(rows)).words).toEqual(['wifi 9 0', 'parking 5 0']);
});

test.each([
  ['names', 'with Karen', []],
  ['names that only ever begin a sentence', 'Karen came', []],
  ['names that are sometimes written small', 'I like karen and Karen and Karen', []],
  ['what stands in place of personal data', '[name] at [school]', []],
  ['numbers', 'room 12345 b12', ['room 5 0']],
  ['acronyms', 'we asked CAMHS', ['asked 5 0', 'camhs 5 0']],
  ['words with an apostrophe', "it's the bus's", ['bus 5 0']],
])('%s', async (_name, text, words) => {
  expect((await found(say(...Array<string>(5).fill(text)))).words).toEqual(words);
});

test('phrases begin and end with words that say something, and do not cross a comma', async () => {
  const { phrases } = await found(say(...Array<string>(5).fill('the waiting room, blue chairs')));
  expect(phrases.sort()).toEqual(['blue chairs 5 0', 'waiting room 5 0']);
});

test('copies of one long answer count once', async () => {
  const long = 'the taxi to the contact centre never came in time for us';
  expect((await found(say(...Array<string>(9).fill(long)))).words).toEqual([]);
});

test('an answer is held against those of its own language', async () => {
  const polish = Array.from({ length: 9 }, () => aRow({ redacted: 'dobrze', language: 'pl' }));
  const same = Array.from({ length: 9 }, () => aRow({ redacted: 'dobrze', language: 'pl', ...given('calmer') }));
  expect((await found([...polish, ...same])).words).toEqual([]);
});

test('where nothing is coded, what is said most comes first', async () => {
  const all = rowsOf(say(...parking, ...Array<string>(6).fill('the wifi')));
  const { words } = await distinctiveWords(all, (await tallyRows(all())).languages);
  expect(words.map((each) => each.words)).toEqual(['wifi', 'parking']);
});
